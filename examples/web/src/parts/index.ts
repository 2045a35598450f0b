// What the views are made of.
import "./tokens.css";
import "./base.css";

export { Button, ButtonLink } from "./button.js";
export { Badge, Card, Empty, Notice, Spinner, type Tone } from "./surface.js";
export { Dialog } from "./dialog.js";
export { Choices, Field, Select, Tabs, type Option } from "./field.js";
export { Item, List, Table, type Column } from "./list.js";
export { Count, Time } from "./values.js";
export { clockText, countText, dateText, dayText, lengthText, timeText, untilText } from "./words.js";
