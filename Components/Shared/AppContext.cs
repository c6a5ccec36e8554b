using QsGen.Database.Dialects;
using QsGen.Institution;
using QsGen.QuickSight.Themes;

namespace QsGen.Components.Shared;

/// <summary>What an app's sheets and datasets are written from.</summary>
/// <param name="Institution">The institution, for names, texts and choices.</param>
/// <param name="Dialect">The engine that dataset SQL is written for.</param>
internal sealed record AppContext(InstitutionModel Institution, SqlDialect Dialect)
{
    /// <summary>The institution's colours, or the default ones.</summary>
    public ThemePalette Palette { get; } = InstitutionPalette.Of(Institution.Theme);

    /// <summary>What the Info sheet says about when and from what the app was made; null leaves out everything that varies
    /// between runs.</summary>
    public string? DeployStamp { get; init; }
}
