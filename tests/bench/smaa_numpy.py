"""Draws letters and free weights with numpy, tallies ranks, classes, wins and the weights behind each first place, and prints seconds and peak memory in MB. Words: risks, criteria and draws."""
import resource
import sys
import time

import numpy

BATCH = 1_000
RISKS, CRITERIA, DRAWS = (int(word) for word in sys.argv[1:4])

random = numpy.random.Generator(numpy.random.Philox(2023))
expected = random.integers(0, 6, (RISKS, CRITERIA))
low = numpy.maximum(0, expected - random.integers(0, 3, expected.shape))
high = numpy.minimum(5, expected + random.integers(0, 3, expected.shape))
values = numpy.array([0.0, *(3.0 ** (order - 5) for order in range(1, 6))])
limits = numpy.array([numpy.finfo(float).tiny, *(3.0 ** (order - 5.5) for order in range(2, 6))])

start, busy = time.perf_counter(), time.process_time()
# Half of the draws give the expected letter, the others each letter of the rest of the band as often.
orders = numpy.arange(6)
chances = ((orders >= low[..., None]) & (orders <= high[..., None]) & (orders != expected[..., None])).astype(float)
others = chances.sum(axis=2, keepdims=True)
chances = numpy.where(others > 0, chances * 0.5 / numpy.maximum(others, 1), 0.0)
chances += (orders == expected[..., None]) * numpy.where(others > 0, 0.5, 1.0)
bounds = chances.cumsum(axis=2)[..., :-1]

ranks = numpy.zeros((RISKS, RISKS), dtype=numpy.int64)
classes = numpy.zeros((RISKS, 6), dtype=numpy.int64)
wins = numpy.zeros((RISKS, RISKS))
central = numpy.zeros((RISKS, CRITERIA))
rows = numpy.arange(RISKS)
for first in range(0, DRAWS, BATCH):
    size = min(BATCH, DRAWS - first)
    uniform = random.random((size, RISKS, CRITERIA))
    drawn = numpy.zeros(uniform.shape, dtype=numpy.int8)
    for step in range(5):
        drawn += uniform >= bounds[..., step]
    weights = random.dirichlet(numpy.ones(CRITERIA), size)
    sums = numpy.einsum("drc,dc->dr", values[drawn], weights)
    rank = numpy.argsort(numpy.argsort(-sums, axis=1), axis=1)
    heaviest = rank.argmin(axis=1)
    place = numpy.searchsorted(limits, sums, side="right")
    numpy.add.at(ranks, (numpy.broadcast_to(rows, rank.shape), rank), 1)
    numpy.add.at(classes, (numpy.broadcast_to(rows, place.shape), place), 1)
    wins += (sums[:, :, None] > sums[:, None, :]).sum(axis=0)
    numpy.add.at(central, heaviest, weights)
took, busy = time.perf_counter() - start, time.process_time() - busy
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"numpy {numpy.__version__}: {took:.2f} s ({busy:.2f} s rekentijd), piek {peak:.0f} MB")
