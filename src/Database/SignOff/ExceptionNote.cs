using NodaTime;

namespace QsGen.Database.SignOff;

/// <summary>What somebody notes about exceptions; what is null stays as it was.</summary>
/// <param name="By">Who writes it.</param>
/// <param name="At">When, in the institution's zone.</param>
/// <param name="Status">Open, Assigned or Cleared.</param>
/// <param name="Owner">Who looks into them.</param>
/// <param name="Text">A comment.</param>
internal sealed record ExceptionNote(string By, LocalDateTime At, string? Status = null, string? Owner = null, string? Text = null);
