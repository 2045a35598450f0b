export default function View() { return <h1>person</h1>; }
