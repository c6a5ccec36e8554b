using NodaTime;

namespace QsGen.Database.SignOff;

/// <summary>Which open exceptions are meant; what is null narrows nothing.</summary>
/// <param name="Check">The check that found them, such as <c>drift</c>.</param>
/// <param name="Account">The account.</param>
/// <param name="Day">The calendar day on which their business day begins.</param>
/// <param name="Transfer">The transfer.</param>
internal sealed record ExceptionFilter(string? Check = null, string? Account = null, LocalDate? Day = null, string? Transfer = null)
{
    /// <summary>Whether it narrows nothing.</summary>
    public bool IsAll => this == new ExceptionFilter();
}
