export default function View() { return <h1>why</h1>; }
