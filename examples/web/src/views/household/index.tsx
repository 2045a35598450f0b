export default function View() { return <h1>household</h1>; }
