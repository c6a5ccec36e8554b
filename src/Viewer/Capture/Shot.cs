namespace QsGen.Viewer.Capture;

/// <summary>A picture to take of a page of the viewer.</summary>
/// <param name="Page">The page's address with its state behind <c>#</c>.</param>
/// <param name="Width">The window's width in pixels.</param>
/// <param name="Height">The window's height in pixels; the picture is higher when the page is.</param>
/// <param name="IsDark">Whether the system is dark, for pages that follow it.</param>
internal sealed record Shot(Uri Page, int Width = 1440, int Height = 900, bool IsDark = false);
