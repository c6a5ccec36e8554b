// Fixtures run beside each other, the tests of one fixture after each other. A fixture that changes what a process has only one of
// (its folder, its environment) is marked NonParallelizable; ConventionTests looks for those that are not.
[assembly: Parallelizable(ParallelScope.Fixtures)]
