"""A mistake on every marked line, and nowhere else."""

from datetime import UTC, datetime

from gridward import Engine, preset
from gridward.backtest import Verdict, backtest, read
from gridward.types import CommunityId, Entry, HouseholdId, ReplicaId, ResidentId, ResidentView, WorkerId

NOW = datetime(2021, 8, 12, 9, tzinfo=UTC)
WHO = ResidentId("r-1")
PLACE = CommunityId("shennong")

engine = Engine({"community": PLACE, "replica": ReplicaId("phone-1"), "policy": preset("who-2020")})
unnamed = Engine({"community": PLACE, "replica": "phone-1", "policy": preset("who-2020")})  # wrong: any text is no id
lost = Engine({"community": PLACE, "policy": preset("who-2020")})  # wrong: no replica
engine.resident(resident=WHO)  # wrong: no instant
engine.resident(resident=HouseholdId("h-1"), as_of=NOW)  # wrong: a household is no resident
engine.resident(WHO, NOW)  # wrong: arguments have names
engine.stroll()  # wrong: no such call
view: ResidentView = engine.report(date="2021-08-12")  # wrong: a report is no resident
view["meausre"]  # wrong: no such field
view["measure"]["setting"]  # wrong: there may be none
entry: Entry = {"at": "2021-08-12T08:00:00Z", "by": WorkerId("w-1")}  # wrong: no fact
engine.record(entry=entry, now=5)  # wrong: five is no instant
[result] = backtest(read(""), [preset("who-2020")], at_least="hotel")  # wrong: no such setting
result.count("certain")  # wrong: a text is no verdict
print(Verdict.CERTAIN.low)  # wrong: a verdict has no bounds
