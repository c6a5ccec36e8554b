using System.CommandLine;
using QsGen.Audit.Comparing;
using QsGen.Audit.Verifying;
using QsGen.Cli.Outcomes;
using QsGen.Institution.Files;

namespace QsGen.Cli.Shared;

/// <summary>Reports that are named on the command line.</summary>
internal static class ReportFiles
{
    /// <summary>An argument that names one.</summary>
    public static Argument<string> Argument(string name, string description) =>
        new(name) { Description = description, HelpName = name.ToUpperInvariant() };

    /// <summary>The bytes of a report.</summary>
    /// <exception cref="InvalidInputException">There is no such file, or it can't be read.</exception>
    public static byte[] Read(CliContext context, string named)
    {
        try
        {
            return GivenFile.ReadBytes(context.FullPath(named));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(
                failure is FileNotFoundException or DirectoryNotFoundException
                    ? $"{named}: there is no such file; name a PDF that 'audit apply --execute' wrote"
                    : $"{named}: can't be read: {failure.Message}");
        }
    }

    /// <summary>The figures that travel with a report.</summary>
    /// <exception cref="InvalidInputException">It has none, or is none of ours.</exception>
    public static EarlierReport ReadFigures(CliContext context, string named)
    {
        try
        {
            return EarlierReport.Read(Path.GetFileName(named), AttachmentReader.Read(Read(context, named)));
        }
        catch (FormatException mistake)
        {
            throw new InvalidInputException($"{named}: {mistake.Message.ReplaceLineEndings(" ")}");
        }
    }
}
