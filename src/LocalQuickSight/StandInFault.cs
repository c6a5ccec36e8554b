namespace QsGen.LocalQuickSight;

/// <summary>One failure that the local stand-in is to show.</summary>
/// <param name="How">What happens.</param>
/// <param name="Verb">On which operation: <c>create</c>, <c>update</c> or <c>delete</c>.</param>
/// <param name="Id">Of which resource, by its id in QuickSight.</param>
/// <param name="Times">How many times in a row before it works.</param>
internal sealed record StandInFault(StandInFaultKind How, string Verb, string Id, int Times = 1);
