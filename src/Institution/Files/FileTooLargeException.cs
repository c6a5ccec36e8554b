using System.Globalization;

namespace QsGen.Institution.Files;

/// <summary>A file has more in it than its reader takes.</summary>
/// <param name="megabytes">How many megabytes it might have had.</param>
internal sealed class FileTooLargeException(int megabytes)
    : IOException(string.Create(CultureInfo.InvariantCulture, $"it has more than {megabytes} MB"));
