// The pages. Each is loaded when it is opened first; the service worker has them all on the device by then.
import { Component, type ComponentChildren, type ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button, ButtonLink, Empty, Notice, Spinner } from "../parts/index.js";
import { route } from "./router.js";
import { say } from "./session.js";
import { texts } from "./texts.js";

type Load = () => Promise<{ default: ComponentType }>;

const household: Load = () => import("../views/household/index.js");

const VIEWS: Readonly<Record<string, Load>> = {
  today: () => import("../views/today/index.js"),
  households: household,
  household,
  person: () => import("../views/person/index.js"),
  wall: () => import("../views/wall/index.js"),
  why: () => import("../views/why/index.js"),
  coordinator: () => import("../views/coordinator/index.js"),
  policy: () => import("../views/policy/index.js"),
  exchange: () => import("../views/exchange/index.js"),
};

const loaded = new Map<Load, ComponentType>();

/** The page that the address names. */
export function View() {
  const text = say(texts);
  const load = VIEWS[route.value.view];
  const [, setLoads] = useState(0);
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    setFailure(undefined);
    if (!load || loaded.has(load)) return;
    load().then(
      (module) => {
        loaded.set(load, module.default);
        setLoads((former) => former + 1);
      },
      setFailure,
    );
  }, [load]);
  if (!load) {
    return <Empty><h1>{text.notFound}</h1><ButtonLink to="/today">{text.toToday}</ButtonLink></Empty>;
  }
  if (failure) return <Broken failure={failure} />;
  const Page = loaded.get(load);
  return Page ? <Guard key={route.value.view}><Page /></Guard> : <Spinner />;
}

function Broken({ failure }: { failure: Error }) {
  const text = say(texts);
  return (
    <Notice tone="bad" title={text.viewFailed} live>
      <p>{text.viewFailedWhat}</p>
      <p><code>{failure.message}</code></p>
      <Button onClick={() => location.reload()}>{text.reload}</Button>
    </Notice>
  );
}

/** Keeps a page that fails from taking the rest of the app with it. */
class Guard extends Component<{ children: ComponentChildren }, { failure?: Error }> {
  static override getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override render() {
    return this.state.failure ? <Broken failure={this.state.failure} /> : this.props.children;
  }
}
