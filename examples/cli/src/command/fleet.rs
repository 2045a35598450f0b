//! `gridward fleet`: fleets of devices that must agree in the end.

use super::args::{FleetArguments, FleetDevices};
use crate::fleet::{Broken, Size, Tally, play};
use crate::output::{Bar, Failure, print, print_json};
use serde::Serialize;

/// What the command says.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    /// Devices of a run, at least.
    devices: u32,
    /// At most.
    most_devices: u32,
    runs: u32,
    seed: u64,
    /// The runs in which something was not as it must be.
    broken: u32,
    /// The first of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<First>,
    #[serde(flatten)]
    tally: Tally,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes_per_event: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bundle_bytes_per_event: Option<u64>,
}

#[derive(Serialize)]
struct First {
    seed: u64,
    what: String,
}

/// Plays the runs one after the other; each has the seed after that of the one before.
pub fn run(arguments: &FleetArguments) -> Result<(), Failure> {
    let FleetArguments { devices, runs, seed, steps, json } = *arguments;
    let (mut tally, mut broken, mut first) = (Tally::default(), 0_u32, None);
    let mut bar = Bar::new();
    for run in 0..runs {
        let seed = seed.wrapping_add(u64::from(run));
        match play(Size { devices: devices.of(seed), steps }, seed) {
            Ok(played) => tally.add(&played),
            Err(Broken { seed, what }) => {
                broken = broken.saturating_add(1);
                first.get_or_insert(First { seed, what });
            }
        }
        bar.at(u64::from(run) + 1, u64::from(runs), "runs");
    }
    bar.finish();
    let failed = first.as_ref().map(|First { seed, what }| {
        Failure::Check(format!("{broken} of {runs} runs broke a law, the first with --seed {seed}: {what}"))
    });
    let (bytes_per_event, bundle_bytes_per_event) = (tally.bytes_per_event(), tally.bundle_bytes_per_event());
    let FleetDevices { least, most } = devices;
    let told = Told {
        devices: least,
        most_devices: most,
        runs,
        seed,
        broken,
        first,
        tally,
        bytes_per_event,
        bundle_bytes_per_event,
    };
    if json {
        print_json(&told)?
    } else {
        print(&text(&told))?
    };
    failed.map_or(Ok(()), Err)
}

fn text(told: &Told) -> String {
    let Told { devices: least, most_devices: most, runs, seed, tally, .. } = told;
    let devices = if least == most { least.to_string() } else { format!("{least} to {most}") };
    let line = |name: &str, number: u64| format!("{number:>12}  {name}\n");
    let mut text = format!("{runs} runs of {devices} devices, from seed {seed}\n");
    let numbers = [
        ("runs in which all devices agreed", tally.agreed),
        ("facts recorded", tally.recorded),
        ("facts refused", tally.refused),
        ("exchanges", tally.exchanges),
        ("times out of reach", tally.unreachable),
        ("messages", tally.messages),
        ("messages lost", tally.dropped),
        ("messages that came twice", tally.doubled),
        ("exchanges out of order", tally.reordered),
        ("exchanges broken off within a message", tally.cut),
        ("damaged texts refused whole", tally.damaged),
        ("exchanges as bundles", tally.bundles),
        ("entries that none of them can read", tally.newer),
        ("devices with an older build", tally.older),
        ("entries that such a device could not read", tally.unread),
        ("devices updated in the middle", tally.updated),
        ("entries or clocks put right", tally.corrected),
        ("entries that erase somebody", tally.erasures),
        ("people erased and looked for", tally.erased),
        ("devices revoked", tally.revoked),
        ("partitions", tally.partitions),
        ("clocks set, by up to two years", tally.clock_jumps),
        ("devices started anew from lines", tally.restarts),
        ("devices started anew from a snapshot", tally.restored),
        ("devices that came back from an old copy", tally.old_copies),
        ("ends in which whole logs had to be sent", tally.whole_logs),
        ("answers compared byte by byte", tally.compared),
        ("events", tally.events),
    ];
    text.extend(numbers.into_iter().map(|(name, number)| line(name, u64::from(number))));
    text.extend(told.bytes_per_event.map(|bytes| line("bytes an event, as JSON lines", bytes)));
    text.extend(told.bundle_bytes_per_event.map(|bytes| line("bytes an event, in a bundle", bytes)));
    text.push_str("findings in the end, by kind\n");
    text.extend(tally.findings.iter().map(|(kind, number)| line(kind, u64::from(*number))));
    text
}
