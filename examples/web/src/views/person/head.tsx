import type { Identity, ResidentId, ResidentView } from "gridward/client";
import { Link } from "../../app/router.js";
import { say } from "../../app/session.js";
import { codeText } from "../people/codes.js";
import type { Cut } from "../people/seen.js";
import { texts } from "./texts.js";

interface HeadProps {
  resident: ResidentId;
  /** Who the person is, where the register is open and the person on duty may know. */
  identity: Identity | undefined;
  view: Cut<ResidentView> | undefined;
}

/** Who it is, and where the person lives. */
export function Head({ resident, identity, view }: HeadProps) {
  const text = say(texts);
  const about = [view?.sex && codeText(view.sex), view?.birthYear && text.born(view.birthYear)].filter(Boolean);
  const known = [[text.phone, identity?.phone], [text.number, identity?.number], [text.note, identity?.note]] as const;
  return (
    <header class="person-head">
      <h1>{identity?.name ?? text.person(resident)}</h1>
      <p class="about">
        {identity?.name && <span>{text.id} {resident}</span>}
        {about.map((each) => <span key={String(each)}>{each}</span>)}
        {view && (view.household
          ? <Link class="way" to={`/household/${encodeURIComponent(view.household)}`}>{text.household} {view.household}</Link>
          : <span>{text.none}</span>)}
      </p>
      {known.some(([, value]) => value) && (
        <dl class="particulars">
          {known.filter(([, value]) => value).map(([name, value]) => (
            <div key={name}><dt>{name}</dt><dd>{name === text.phone ? <a class="way" href={`tel:${value}`}>{value}</a> : value}</dd></div>
          ))}
        </dl>
      )}
    </header>
  );
}
