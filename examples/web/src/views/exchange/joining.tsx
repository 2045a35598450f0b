// On the page of a new device: it joins a community with the file that another device has saved for it.
import { useState } from "preact/hooks";
import { say } from "../../app/session.js";
import { Card } from "../../parts/index.js";
import { type Fault, faultOf, HandedOver } from "./faults.js";
import { FileButton } from "./fileButton.js";
import { join, readInvitation } from "./invitation.js";
import { texts } from "./texts.js";
import { Refused } from "./refused.js";

/** Joining a community. The app begins by itself once it is done. */
export function Joining({ busy = false }: { busy?: boolean }) {
  const t = say(texts);
  const [waiting, setWaiting] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const open = async ([file]: readonly File[]) => {
    if (!file) return;
    setWaiting(true);
    setFault(undefined);
    try {
      const invitation = readInvitation(await file.text());
      if (!invitation) throw new HandedOver({ code: "noInvitation" });
      await join(invitation);
    } catch (error) {
      setFault(faultOf(error));
      setWaiting(false);
    }
  };
  return (
    <Card title={t.join}>
      <p>{t.joinLead}</p>
      <FileButton wide disabled={busy || waiting} onOpen={(files) => void open(files)}>{waiting ? t.opening : t.joinOpen}</FileButton>
      {fault && <Refused fault={fault} />}
    </Card>
  );
}
