export default function View() { return <h1>coordinator</h1>; }
