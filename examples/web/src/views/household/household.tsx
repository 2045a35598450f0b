import type { Because, HouseholdId, HouseholdView, Instant, ResidentId } from "gridward/client";
import { Link } from "../../app/router.js";
import { asOf, say } from "../../app/session.js";
import { words } from "../../engine/words.js";
import { Badge, ButtonLink, Card, Empty, Item, List, Notice, Spinner, Time } from "../../parts/index.js";
import { pathText } from "../people/address.js";
import { codeText } from "../people/codes.js";
import { History, entriesIn } from "../people/history.js";
import { End } from "../people/moments.js";
import { Past } from "../people/past.js";
import { useSeen, type Cut } from "../people/seen.js";
import { StateBadge, type State } from "../people/states.js";
import { texts as shared } from "../people/texts.js";
import { Duties } from "../person/file.js";
import { SettingBadge } from "../person/measure.js";
import { HouseholdRegister } from "../register/index.js";
import { ContactCard } from "./contact.js";
import { texts } from "./texts.js";

type Seen = Cut<HouseholdView>;

/** One household: where it is, who lives there, where it stands, who answers for it, and what happened. */
export function Household({ household }: { household: HouseholdId }) {
  const [text, both] = [say(texts), say(shared)];
  const { answer: view, error, withheld } = useSeen("household", { household, asOf: asOf.value });
  const places = view?.places as HouseholdView["places"] | undefined;
  const building = places?.find((place) => place.kind === "building") ?? places?.[0];
  const title = !error && view?.door ? [places && pathText(places), view.door].filter(Boolean).join(" · ") : household;
  return (
    <>
      <header class="person-head">
        <h1>{title}</h1>
        <p class="about">
          <span>{household}</span>
          {view?.premises && view.premises !== "home" && <span>{codeText(view.premises)}</span>}
          {view?.cover?.grid && <span>{text.grid} {view.cover.grid}</span>}
          {building && <Link class="way" to={`/wall/${encodeURIComponent(building.place)}`}>{text.wall}</Link>}
        </p>
      </header>
      <Past />
      {error && <Notice tone="warn" title={both.notFound} live><p>{text.notFoundWhat}</p></Notice>}
      {!error && !view && <Spinner />}
      {!error && view && (
        <>
          {withheld && <Notice>{both.withheld}</Notice>}
          <div class="columns">
            {view.members && <Members view={view} />}
            <HouseholdRegister household={household} />
            <Standing household={household} view={view} />
            <ContactCard view={view} />
            {view.duties && <Card title={text.duties}><Duties duties={view.duties} /></Card>}
            <Documents view={view} />
          </div>
          <Card title={text.happened}>
            <History of={household} only={withheld ? entriesIn(view) : undefined} />
          </Card>
        </>
      )}
    </>
  );
}

function Members({ view }: { view: Seen }) {
  const text = say(texts);
  const members = (view.members ?? []) as readonly ResidentId[];
  const second = (view.secondHomeMembers ?? []) as readonly ResidentId[];
  return (
    <Card title={text.members}>
      {members.length + second.length === 0
        ? <Empty>{text.noMembers}</Empty>
        : (
          <List label={text.members}>
            {members.map((resident) => <Member key={resident} resident={resident} />)}
            {second.map((resident) => <Member key={resident} resident={resident} isSecond />)}
          </List>
        )}
    </Card>
  );
}

/** What the door shows of a person: the measure and until when. The rest is in the file, which opens with an entry. */
function Member({ resident, isSecond = false }: { resident: ResidentId; isSecond?: boolean }) {
  const text = say(texts);
  const { answer } = useSeen("resident", { resident, asOf: asOf.value });
  const measure = answer?.measure;
  return (
    <Item
      title={resident}
      to={`/person/${encodeURIComponent(resident)}`}
      note={isSecond || measure?.free ? <>{isSecond && `${text.second} `}{measure?.free && <>{text.freeFrom} <End at={measure.free} /></>}</> : undefined}
      end={measure?.setting && <SettingBadge setting={measure.setting} />}
    />
  );
}

function Standing({ household, view }: { household: HouseholdId; view: Seen }) {
  const text = say(texts);
  const rounds = [...(view.screening ?? [])].reverse();
  const nameOf = (because: Cut<Because> | undefined, id: string) => {
    const name = because?.arguments?.round;
    return name?.type === "text" ? String(name.value) : id;
  };
  return (
    <Card title={text.standing}>
      {rounds.length === 0 && <Empty>{text.noRound}</Empty>}
      {rounds.length > 0 && (
        <List label={text.standing}>
          {rounds.map((status) => (
            <Item
              key={status.round}
              title={nameOf(status.because, String(status.round))}
              note={
                <span class="badges">
                  {status.state && <StateBadge state={status.state as State} />}
                  {status.visits !== undefined && <span>{text.visits(status.visits)}</span>}
                  {status.retryDue && <span>{text.retry} <Time at={status.retryDue} /></span>}
                </span>
              }
              end={<ButtonLink kind="quiet" to={`/why/screening/${encodeURIComponent(household)}/${encodeURIComponent(String(status.round))}`}>{text.why}</ButtonLink>}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

function Documents({ view }: { view: Seen }) {
  const text = say(texts);
  const { documents } = view;
  if (!documents || documents.length === 0) return null;
  return (
    <Card title={text.documents}>
      <List label={text.documents}>
        {documents.map((paper) => (
          <Item
            key={paper.document}
            title={words.value?.code(String(paper.document)) ?? paper.document}
            note={paper.wantedBy
              ? <>{text.wanted} <Time at={paper.wantedBy} /></>
              : paper.signedAt && <Time at={paper.signedAt as Instant} />}
            end={paper.signedAt && !paper.wantedBy && <Badge tone="good">{text.signed}</Badge>}
          />
        ))}
      </List>
    </Card>
  );
}
