namespace QsGen.Institution;

/// <summary>What an aggregating rail sweeps: a rail, a transfer type, or one leg rail within one transfer template.</summary>
/// <param name="Text">A rail name, a transfer type, or <c>Template.LegRail</c>, split at the first dot.</param>
public sealed record BundleSelector(string Text)
{
    /// <summary>True for the form <c>Template.LegRail</c>; a text with a dot is never read as a bare name.</summary>
    public bool IsDotted => Text.Contains('.', StringComparison.Ordinal);

    /// <summary>The template of the dotted form, else null.</summary>
    public TemplateName? Template => IsDotted ? new(Text[..Text.IndexOf('.', StringComparison.Ordinal)]) : null;

    /// <summary>The leg rail of the dotted form, else null.</summary>
    public RailName? Leg => IsDotted ? new(Text[(Text.IndexOf('.', StringComparison.Ordinal) + 1)..]) : null;

    /// <summary>The selector's text.</summary>
    public override string ToString() => Text;
}
