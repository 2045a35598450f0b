# Zhongshan, November 2022, in Rego: the rows of the decision table in their order, and what the plan of a row comes to.
package triage

import rego.v1

# What follows from a row: the first place, its days, days at home after that, whether they end only with tests, and
# whether they count from the day of the report.
measures := {
	0: {"setting": "central", "days": 7, "then": 0, "tests": true, "reported": false},
	1: {"setting": "home", "days": 7, "then": 0, "tests": true, "reported": false},
	2: {"setting": "selfMonitoring", "days": 3, "then": 0, "tests": true, "reported": true},
	3: {"setting": "central", "days": 7, "then": 3, "tests": true, "reported": false},
	6: {"setting": "central", "days": 7, "then": 3, "tests": true, "reported": false},
	7: {"setting": "selfMonitoring", "days": 3, "then": 0, "tests": true, "reported": true},
	8: {"setting": "homeMonitoring", "days": 7, "then": 0, "tests": false, "reported": false},
}

outside if {
	input.reason == "stay"
	input.day < input.window - 7
}

row := 0 if {
	input.reason == "stay"
	input.level == "high"
} else := 1 if {
	input.reason == "stay"
	input.level == "medium"
} else := 2 if {
	input.reason == "stay"
	input.level == "low"
	input.affected
} else := 3 if {
	input.reason == "contact"
	input.contactOf == "case"
	not input.protected
} else := 4 if {
	input.reason == "contact"
	input.contactOf == "closeContact"
	not input.protected
} else := 5 if {
	input.reason == "contact"
} else := 6 if {
	input.reason == "journey"
	input.category == "inbound"
} else := 7 if {
	input.reason == "circumstance"
	input.category == "coExposedVenue"
} else := 8 if {
	input.reason == "circumstance"
	input.category == "discharged"
} else := 9 if {
	input.reason == "positive"
} else := 10

measure := measures[row]

anchor := input.found if measure.reported

else := input.day

first_end := (anchor + measure.days) + 1

last_end := first_end + measure.then

# Nobody was tested: a stage that only tests can end lasts until the cap once its days are over.
stuck if {
	measure.tests
	first_end > input.found
	input.now >= first_end
}

stuck if {
	measure.tests
	last_end > input.found
	input.now >= last_end
}

until := anchor + 29 if stuck

else := last_end

setting := measure.setting if first_end > input.found

else := "homeMonitoring"

answer := {"row": row, "setting": setting, "from": max([anchor, input.found]), "until": until} if {
	not outside
	until > input.found
} else := {"row": row} if {
	not outside
} else := {}
