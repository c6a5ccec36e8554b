namespace QsGen.Viewer.Frames;

/// <summary>The keys of the state in the address: <c>#p.name=value&amp;f.filter=value</c>, form-encoded, a key repeated for several
/// values.</summary>
internal static class StateKeys
{
    /// <summary>Before a parameter's name, as in QuickSight. Days are <c>2026-11-30</c>.</summary>
    public const string Parameter = "p.";

    /// <summary>Before a filter's id, for a list: the values chosen. Absent is the definition's own choice; see
    /// <see cref="AllValues"/>.</summary>
    public const string Filter = "f.";

    /// <summary>After a filter's id, for a range: its lower end, and <see cref="To"/> its upper end.</summary>
    public const string From = ".from";

    /// <summary>After a filter's id, for a range: its upper end.</summary>
    public const string To = ".to";

    /// <summary>The only value of a filter that lets everything pass.</summary>
    public const string AllValues = "*";

    /// <summary>Before a visual's id: the rows of it that were clicked for a filter action, <c>s.visual.field=value</c>.</summary>
    public const string Selection = "s.";

    /// <summary>Before a visual's id: the page of its table, from 1, as in <c>page.visual=2</c>.</summary>
    public const string Page = "page.";

    /// <summary>Before a visual's id: the order of its rows as <c>sort.visual=field</c> or <c>sort.visual=-field</c> for
    /// descending.</summary>
    public const string Sort = "sort.";

    /// <summary>The mode: <c>mode=faithful</c> shows QuickSight's surprising behaviour; absent is intended.</summary>
    public const string Mode = "mode";

    /// <summary>With <c>conformance=1</c> visuals say which undocumented behaviour they rest on.</summary>
    public const string Conformance = "conformance";

    /// <summary>In requests for options: what a person typed, case ignored. Never in a page's address.</summary>
    public const string Search = "search";
}
