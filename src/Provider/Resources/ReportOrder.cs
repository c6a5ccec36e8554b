using NodaTime;
using QsGen.Database.Sessions;

namespace QsGen.Provider.Resources;

/// <summary>An audit report that a stack asks for.</summary>
/// <param name="Url">The database, an embedded one at its full path.</param>
/// <param name="Zone">The institution's zone.</param>
/// <param name="Stack">The stack's name, for the file's.</param>
/// <param name="ProjectFolder">The full path of the folder at which relative paths start.</param>
/// <param name="Setting">The text of an input of the resource; null when it is not given.</param>
internal sealed record ReportOrder(
    DatabaseUrl Url, DateTimeZone Zone, string Stack, string ProjectFolder, Func<string, string?> Setting);
