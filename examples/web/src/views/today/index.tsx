export default function View() { return <h1>today</h1>; }
