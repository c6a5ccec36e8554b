// Fixtures run beside each other, the tests of one fixture after each other. A fixture that changes or watches what a process has only
// one of (its folder, its environment, its calls) is marked NonParallelizable; ConventionTests looks for those that are not.
[assembly: Parallelizable(ParallelScope.Fixtures)]

// More than the two cores of a small machine: most tests wait for a database or for a process.
[assembly: LevelOfParallelism(6)]
