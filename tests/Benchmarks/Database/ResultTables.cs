using System.Globalization;

namespace QsGen.Benchmarks.Database;

/// <summary>The figures as Markdown tables, one column per size.</summary>
internal static class ResultTables
{
    /// <summary>All tables of one engine.</summary>
    public static IEnumerable<string> Write(IReadOnlyList<SizeResult> sizes)
    {
        if (sizes.Count == 0)
        {
            return [];
        }

        return
        [
            Row(["whole command", .. sizes.SelectMany(size => new[] { $"full, {Title(size)}", "one more day" })]),
            Rule(1 + (2 * sizes.Count)),
            Uses("processor s: program and server", use => Seconds(use.Processor)),
            Uses("of the program", use => Seconds(use.Program)),
            Uses("of the server", use => Seconds(use.Server)),
            Uses("write-ahead log, MB", use => use.Log?.ToString("N1", CultureInfo.InvariantCulture) ?? "-"),
            Uses("statements (round trips)", use => $"{Number(use.Statements)} ({Number(use.Trips)})"),
            Uses("wall s", use => Seconds(use.Wall)),
            Row(["rows loaded: legs, balances; day", .. sizes.SelectMany(size =>
                new[] { $"{Number(size.LegRows)}, {Number(size.BalanceRows)}", Number(size.DayRows) })]),
            Row(["µs per leg: clock, processor", .. sizes.SelectMany(size => new[] { PerLeg(size), "" })]),
            "",
            Row(["wall s of a relation, best run", .. sizes.SelectMany(size => new[] { $"full, {Title(size)}", "one more day" })]),
            Rule(1 + (2 * sizes.Count)),
            .. sizes[0].Relations.Keys.Select(name =>
                Row([name, .. sizes.SelectMany(size => Pair(size.Relations[name].Full, size.Relations[name].Day))])),
            "",
            .. sizes[0].Datasets.Count == 0 ? [] : Datasets(sizes),
            .. Ratios(sizes),
        ];

        string Uses(string title, Func<EngineUse, string> figure) => Row(
        [
            title,
            .. sizes.SelectMany(size => new[] { size.Full, size.Day }).Select(use => use is { } known ? figure(known) : "-"),
        ]);
    }

    private static IEnumerable<string> Datasets(IReadOnlyList<SizeResult> sizes) =>
    [
        Row(["dataset with its opening filters", .. sizes.SelectMany(size => new[] { $"s, {Title(size)}", "rows" })]),
        Rule(1 + (2 * sizes.Count)),
        .. sizes[0].Datasets.Select((first, index) =>
            Row([first.Suffix, .. sizes.SelectMany(size =>
                new[] { Seconds(size.Datasets[index].Seconds), Number(size.Datasets[index].Rows) })])),
        "",
    ];

    private static IEnumerable<string> Ratios(IReadOnlyList<SizeResult> sizes) => sizes.Zip(sizes.Skip(1))
        .Where(pair => pair.First.Shape == pair.Second.Shape).Select(pair =>
    {
        var (small, large) = pair;
        var clock = Ratio(small, large, size => size.Full?.Wall);
        var processor = Ratio(small, large, size => size.Full?.Processor);
        return $"{large.Engine}, {Word(large.Shape)}, full refresh per leg, {Number(large.Legs)} over {Number(small.Legs)} legs: "
            + $"{clock} by the clock, "
            + $"{processor} of processor time";
    });

    private static string Ratio(SizeResult small, SizeResult large, Func<SizeResult, double?> figure) =>
        figure(small) is { } first && figure(large) is { } second
            ? (second / large.Legs / (first / small.Legs)).ToString("0.00", CultureInfo.InvariantCulture)
            : "-";

    private static string PerLeg(SizeResult size) => string.Join(
        ", ",
        new[] { size.Full?.Wall, size.Full?.Processor }.Select(
            seconds => ((seconds * 1e6) / size.Legs)?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-"));

    private static string Title(SizeResult size) => $"{Word(size.Shape)}, {Number(size.Legs)} legs";

    private static string Word(BankShape shape) => shape == BankShape.Wide ? "wide" : "reference demo";

    private static string[] Pair(double? first, double? second) => [Seconds(first), Seconds(second)];

    private static string Seconds(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Rule(int columns) => Row(Enumerable.Range(0, columns).Select(column => column == 0 ? "---" : "---:"));
}
