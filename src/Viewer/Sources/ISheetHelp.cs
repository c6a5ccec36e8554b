using QsGen.Viewer.Frames;

namespace QsGen.Viewer.Sources;

/// <summary>Explains sheets. The viewer draws any definition and knows no sheet, so who knows them hands this in.</summary>
internal interface ISheetHelp
{
    /// <summary>Whether a sheet is explained. Asked for every sheet that is shown, so it takes no time.</summary>
    /// <param name="app">The dashboard's id.</param>
    /// <param name="sheet">The sheet's name.</param>
    bool Knows(string app, string sheet);

    /// <summary>What explains a sheet; null when nothing does.</summary>
    /// <param name="app">The dashboard's id.</param>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<HelpFrame?> ReadAsync(string app, string sheet, CancellationToken cancellationToken);
}
