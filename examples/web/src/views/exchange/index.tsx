// Exchange: two devices come to hold the same, without a server, and can see that they do.
import { useEffect, useState } from "preact/hooks";
import { say } from "../../app/session.js";
import { Tabs } from "../../parts/index.js";
import { Peers, ThisDevice } from "./device.js";
import { ByCode } from "./codes.js";
import { ByFile } from "./file.js";
import { nearby, startLink } from "./link.js";
import { recallPeers } from "./peers.js";
import { resumeReading } from "./reading.js";
import { ByTab } from "./tabs.js";
import { texts } from "./texts.js";
import "./exchange.css";

type Way = "file" | "code" | "tab";

export default function Exchange() {
  const t = say(texts);
  const [way, setWay] = useState<Way>("file");
  useEffect(() => {
    recallPeers();
    startLink();
    void resumeReading();
  }, []);
  const asked = [...nearby.value.values()].some(({ standing }) => standing === "asked");
  const ways = [
    { id: "file", label: t.byFile },
    { id: "code", label: t.byCode },
    { id: "tab", label: asked ? `${t.byTab} •` : t.byTab },
  ] as const;
  return (
    <div class="exchange-stack">
      <h1>{t.title}</h1>
      <p class="exchange-note">{t.lead}</p>
      <ThisDevice />
      <Tabs<Way> label={t.ways} tabs={ways} chosen={way} onChoose={setWay}>
        {way === "file" && <ByFile />}
        {way === "code" && <ByCode />}
        {way === "tab" && <ByTab />}
      </Tabs>
      <Peers />
    </div>
  );
}
