namespace QsGen.Database.SignOff;

/// <summary>A violation of Today's Exceptions with what was last noted about it.</summary>
/// <param name="Check">The check that found it.</param>
/// <param name="Account">The account; null when it belongs to none.</param>
/// <param name="Day">When its business day begins.</param>
/// <param name="TransferType">The transfer type; null when it is about none.</param>
/// <param name="Transfer">The transfer; null when it is about none.</param>
/// <param name="Magnitude">How much it is about.</param>
/// <param name="Status">Open, Assigned or Cleared.</param>
/// <param name="Owner">Who looks into it; null before it was assigned.</param>
/// <param name="Note">The latest comment; null without one.</param>
/// <param name="NotedAt">When that was, in the institution's zone; null when nobody noted anything.</param>
internal sealed record OpenException(
    string Check, string? Account, DateTime? Day, string? TransferType, string? Transfer, decimal Magnitude, string Status, string? Owner,
    string? Note, DateTime? NotedAt);
