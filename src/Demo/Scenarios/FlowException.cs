namespace QsGen.Demo.Scenarios;

/// <summary>What the L2 exceptions report, but for how often.</summary>
/// <param name="Check">The check that reports it.</param>
/// <param name="First">The declared name it is reported under.</param>
/// <param name="Second">The second name; empty if the check reports none.</param>
/// <param name="Detail">What is wrong; empty if the check says nothing more.</param>
internal readonly record struct FlowException(string Check, string First, string Second = "", string Detail = "");
