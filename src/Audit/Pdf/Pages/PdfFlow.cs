namespace QsGen.Audit.Pdf.Pages;

/// <summary>Sets bands below each other, and begins a new page where the next ones do not fit.</summary>
/// <param name="begin">Begins a page.</param>
/// <param name="finish">Ends a page.</param>
internal sealed class PdfFlow(Func<PdfPage> begin, Action<PdfPage> finish)
{
    private const double Tolerance = 0.01;

    private readonly List<PdfBand> _kept = [];
    private PdfPage? _page;
    private bool _isOpen;
    private double _height;

    /// <summary>Adds a band. It is drawn when it is known that it does not have to wait for the next one.</summary>
    public void Add(PdfBand band)
    {
        _kept.Add(band);
        if (!band.KeepsWithNext)
        {
            PlaceKept();
        }
    }

    /// <summary>Draws what was added, whatever it waits for.</summary>
    public void Settle() => PlaceKept();

    /// <summary>Ends the page, if something is on it.</summary>
    public void Break()
    {
        PlaceKept();
        if (_isOpen)
        {
            Turn();
        }
    }

    /// <summary>How many pages bands would take.</summary>
    public static int CountPages(IEnumerable<PdfBand> bands)
    {
        var count = 0;
        var flow = new PdfFlow(() => null!, _ => count++);
        foreach (var band in bands)
        {
            flow.Add(band with { Draw = (_, _) => { }, RunningHead = null });
        }

        flow.Break();
        return count;
    }

    private void PlaceKept()
    {
        if (_kept.Count == 0)
        {
            return;
        }

        var needed = _kept.Sum(band => band.SpaceBefore + band.Height);
        if (_isOpen && needed <= PageSize.TextHeight && _height - needed < PageSize.Bottom - Tolerance)
        {
            Turn();
        }

        foreach (var band in _kept)
        {
            Place(band);
        }

        _kept.Clear();
    }

    // Bands that are kept together and yet higher than a page are broken between any two of them.
    private void Place(PdfBand band)
    {
        if (_isOpen && _height - band.SpaceBefore - band.Height < PageSize.Bottom - Tolerance)
        {
            Turn();
        }

        if (!_isOpen)
        {
            _page = begin();
            _isOpen = true;
            _height = PageSize.Top;
            if (band.RunningHead is { } head)
            {
                head.Draw(_page!, _height);
                _height -= head.Height;
            }
        }
        else
        {
            _height -= band.SpaceBefore;
        }

        band.Draw(_page!, _height);
        _height -= band.Height;
    }

    private void Turn()
    {
        finish(_page!);
        _isOpen = false;
    }
}
