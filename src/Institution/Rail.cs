using NodaTime;

namespace QsGen.Institution;

/// <summary>
/// A canonical posting pattern: one firing makes one leg (<see cref="SingleLegRail"/>) or two
/// (<see cref="TwoLegRail"/>).
/// </summary>
public abstract record Rail
{
    private protected Rail()
    {
    }

    /// <summary>The rail's name, unique among rails.</summary>
    public required RailName Name { get; init; }

    /// <summary>The type its transfers have; rails may share one when their roles do not overlap.</summary>
    public required TransferType TransferType { get; init; }

    /// <summary>The origin of its legs; a two-leg rail may override it per leg.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The metadata fields its legs may carry, in file order.</summary>
    public ValueList<MetadataKey> MetadataKeys { get; init; }

    /// <summary>Fields that must be present before a leg may be posted, beyond the ones derived from templates and chains.</summary>
    public ValueList<MetadataKey> PostedRequirements { get; init; }

    /// <summary>How long a leg may stay pending before it is reported as stuck.</summary>
    public Duration? MaxPendingAge { get; init; }

    /// <summary>How long a posted leg may stay unbundled before it is reported as stuck; only on rails that are bundled.</summary>
    public Duration? MaxUnbundledAge { get; init; }

    /// <summary>True when the rail sweeps other rails' activity on a schedule.</summary>
    public bool Aggregating { get; init; }

    /// <summary>What an aggregating rail sweeps.</summary>
    public ValueList<BundleSelector> BundlesActivity { get; init; }

    /// <summary>When an aggregating rail sweeps.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>Sample values for demo data, sorted by key.</summary>
    public ValueList<MetadataExamples> MetadataValueExamples { get; init; }

    /// <summary>What one firing usually moves; null when nobody said.</summary>
    public TypicalAmounts? TypicalAmounts { get; init; }

    /// <summary>How often the rail usually fires; null when nobody said.</summary>
    public TypicalFirings? TypicalFirings { get; init; }

    /// <summary>Prose about the rail; Markdown is allowed.</summary>
    public string? Description { get; init; }

    /// <summary>Every role the rail posts to: source before destination, in file order, repeats kept.</summary>
    public abstract IEnumerable<RoleName> Roles { get; }

    /// <summary>The leg-shape label: <c>1-leg</c> or <c>2-leg</c>, with <c>-aggregating</c> appended for aggregating rails.</summary>
    public string ShapeLabel => (this is TwoLegRail ? "2-leg" : "1-leg") + (Aggregating ? "-aggregating" : "");
}
