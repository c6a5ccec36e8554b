using System.Globalization;
using QsGen.Audit.Fingerprints;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Reports;

/// <summary>Says how far a fingerprint has come.</summary>
internal sealed class HashProgressLine(CliContext context) : IProgress<HashedRows>
{
    private const long Quiet = 1_000_000;

    private long _told;

    /// <inheritdoc/>
    public void Report(HashedRows value)
    {
        _told = value.Rows < _told ? 0 : _told;
        if (value.Rows - _told < Quiet)
        {
            return;
        }

        _told = value.Rows;
        context.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Hashed {value.Rows:#,##0} rows of {value.Table}, up to entry {value.Entry} of {value.Mark}"));
    }
}
