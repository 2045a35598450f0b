"""Solves one instance of the dispatch bench as a minimum-cost flow: prints the objective and the processor seconds.

The file: the number of stops and of people; a line for each stop with what it costs to leave it over and `person:cost`
of those who could make it; a line for each person with what the first stop, the second and so on add.
"""

import sys
import time

import numpy as np
from ortools.graph.python import min_cost_flow


def main(path):
    lines = open(path, encoding="ascii").read().split("\n")
    stops, people = map(int, lines[0].split())
    sink = stops + people
    tail, head, cost = [], [], []
    for stop in range(stops):
        left_over, *choices = lines[1 + stop].split()
        tail.append(stop), head.append(sink), cost.append(int(left_over))
        for choice in choices:
            person, points = choice.split(":")
            tail.append(stop), head.append(stops + int(person)), cost.append(int(points))
    for person in range(people):
        for load in lines[1 + stops + person].split():
            tail.append(stops + person), head.append(sink), cost.append(int(load))
    tail, head, cost = np.array(tail), np.array(head), np.array(cost)
    supply = np.array([1] * stops + [0] * people + [-stops])

    start = time.process_time()
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tail, head, np.ones_like(tail), cost)
    flow.set_nodes_supplies(np.arange(sink + 1), supply)
    if flow.solve() != flow.OPTIMAL:
        sys.exit("no optimal flow")
    print(flow.optimal_cost(), time.process_time() - start)


main(sys.argv[1])
