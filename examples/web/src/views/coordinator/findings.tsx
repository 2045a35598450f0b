// What somebody should look at, by whose business it is.
import { useState } from "preact/hooks";
import type { Finding, Looks } from "gridward/client";
import { asOf, say } from "../../app/session.js";
import { useAnswer } from "../../engine/index.js";
import { Badge, Button, Card, Dialog, Empty } from "../../parts/index.js";
import { grouped, list } from "./lists.js";
import { Sentence } from "./reasons.js";
import { Settle } from "./settle.js";
import { Answered, MoreButton } from "./shared.js";
import { findings as texts } from "./texts/findings.js";

const PAGE = 20;

export function Findings() {
  const text = say(texts);
  const answered = useAnswer("findings", { asOf: asOf.value });
  const [open, setOpen] = useState<Finding>();
  return (
    <Answered of={answered}>
      {(answer) => {
        const groups = grouped(list(answer), ({ looks }) => looks);
        return (
          <>
            {groups.length === 0 && <Empty>{text.nothing}</Empty>}
            {groups.map(([looks, own]) => <Group key={looks} looks={looks as Looks} findings={own} onOpen={setOpen} />)}
            {open && (
              <Dialog title={text.settle} onClose={() => setOpen(undefined)}>
                <Settle finding={open} />
              </Dialog>
            )}
          </>
        );
      }}
    </Answered>
  );
}

interface GroupProps {
  looks: Looks;
  findings: readonly Finding[];
  onOpen: (finding: Finding) => void;
}

function Group({ looks, findings, onOpen }: GroupProps) {
  const text = say(texts);
  const [shown, setShown] = useState(PAGE);
  return (
    <Card title={text.looks[looks]} aside={<Badge tone="warn">{text.count(findings.length)}</Badge>}>
      <ul class="doors" data-looks={looks}>
        {findings.slice(0, shown).map((finding, place) => (
          <li key={place} class="line" data-finding={finding.kind}>
            <span><Sentence because={finding.because} /></span>
            <Button onClick={() => onOpen(finding)}>{text.settle}</Button>
          </li>
        ))}
      </ul>
      <MoreButton shown={Math.min(shown, findings.length)} all={findings.length} onMore={() => setShown(shown + PAGE)} />
    </Card>
  );
}
