namespace QsGen.Audit.Pdf.Pages;

/// <summary>The page, in points: US Letter, upright. Heights are counted from the lower edge.</summary>
internal static class PageSize
{
    /// <summary>The width of the sheet.</summary>
    public const double Width = 612;

    /// <summary>The height of the sheet.</summary>
    public const double Height = 792;

    /// <summary>Where lines begin.</summary>
    public const double Left = 54;

    /// <summary>Where lines end.</summary>
    public const double Right = Width - 54;

    /// <summary>Where the first line begins.</summary>
    public const double Top = Height - 54;

    /// <summary>Where the last line ends.</summary>
    public const double Bottom = 61.2;

    /// <summary>The line on which the footer stands.</summary>
    public const double Footer = 36;

    /// <summary>How wide lines are.</summary>
    public const double TextWidth = Right - Left;

    /// <summary>How high a page's text can be.</summary>
    public const double TextHeight = Top - Bottom;
}
