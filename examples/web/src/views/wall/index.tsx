export default function View() { return <h1>wall</h1>; }
