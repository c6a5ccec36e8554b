namespace QsGen.QuickSight.Themes;

/// <summary>A colour by its role; text boxes name roles and the theme gives the colour.</summary>
internal enum ThemeColor
{
    /// <summary>Links, headings, clickable cells.</summary>
    Accent,

    /// <summary>Tint of cells that open a menu.</summary>
    LinkTint,

    /// <summary>Errors.</summary>
    Danger,

    /// <summary>Warnings.</summary>
    Warning,

    /// <summary>Success.</summary>
    Success,
}
