using NodaTime;

namespace QsGen.Institution.Derived;

/// <summary>How long a leg of a rail may wait; it is reported when its age exceeds the cap.</summary>
/// <param name="Rail">The rail.</param>
/// <param name="Watch">What it waits for.</param>
/// <param name="Age">The cap.</param>
public sealed record AgingCap(RailName Rail, AgingWatch Watch, Duration Age)
{
    /// <summary>The cap in whole seconds, as SQL compares it.</summary>
    public int Seconds => (int)Age.TotalSeconds;

    /// <summary>The cap as people read it, such as <c>1d</c> or <c>4h</c>.</summary>
    public string Label => IsoDuration.Label(Age);

    /// <summary>Every cap of one kind, in file order of the rails.</summary>
    public static ValueList<AgingCap> All(InstitutionModel model, AgingWatch watch) =>
        model.Rails
            .Select(rail => (rail.Name, Age: watch is AgingWatch.Pending ? rail.MaxPendingAge : rail.MaxUnbundledAge))
            .Where(pair => pair.Age is not null)
            .Select(pair => new AgingCap(pair.Name, watch, pair.Age!.Value))
            .ToValueList();
}
