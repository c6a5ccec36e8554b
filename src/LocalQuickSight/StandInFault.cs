namespace QsGen.LocalQuickSight;

/// <summary>One failure that the local stand-in is to show.</summary>
/// <param name="How">What happens.</param>
/// <param name="Verb">On which operation: <c>create</c>, <c>update</c>, <c>delete</c>, or <c>get</c> for a look-up by the program.</param>
/// <param name="Id">Of which resource, by its id in QuickSight.</param>
/// <param name="Times">How many times in a row before it works.</param>
/// <param name="Words">What QuickSight says about a resource that it rejects.</param>
internal sealed record StandInFault(StandInFaultKind How, string Verb, string Id, int Times = 1, string Words = "");
