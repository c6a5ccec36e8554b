using System.Globalization;

namespace QsGen.Database.Refresh;

/// <summary>Rows of a base table that were deleted or changed since a refresh read them, although rows are only ever to be added.</summary>
/// <param name="Table">Short name of the base table.</param>
/// <param name="First">The first entry of the stretches in which that happened.</param>
/// <param name="Last">The last entry of them.</param>
/// <param name="Before">How many rows these stretches held.</param>
/// <param name="Now">How many of the entries that were read then have a row now.</param>
internal sealed record BaseChange(string Table, long First, long Last, long Before, long Now)
{
    /// <summary>What happened, for people.</summary>
    public string What
    {
        get
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"of {Table}, among the entries {First} to {Last}");
            return (Before - Now) switch
            {
                0 => $"rows {place}, were changed by hand",
                1 => $"a row {place}, was deleted by hand",
                > 1 and var gone => string.Create(CultureInfo.InvariantCulture, $"{gone} rows {place}, were deleted by hand"),
                var added => string.Create(CultureInfo.InvariantCulture, $"{-added} rows {place}, were put in under old entries by hand"),
            };
        }
    }
}
