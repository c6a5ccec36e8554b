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

        IEnumerable<string> lines =
        [
            Row(["seconds, best run", .. sizes.SelectMany(size => new[] { $"full, {Number(size.Legs)} legs", "one more day" })]),
            Rule(1 + (2 * sizes.Count)),
            .. sizes[0].Relations.Keys.Select(name =>
                Row([name, .. sizes.SelectMany(size => Pair(size.Relations[name].Full, size.Relations[name].Day))])),
            Row(["**in all**", .. sizes.SelectMany(size => Pair(size.Full?.Wall, size.Day?.Wall))]),
            Row(["processor time", .. sizes.SelectMany(size => Pair(size.Full?.Cpu, size.Day?.Cpu))]),
            Row(["rows loaded: legs, balances; day", .. sizes.SelectMany(size =>
                new[] { $"{Number(size.LegRows)}, {Number(size.BalanceRows)}", Number(size.DayRows) })]),
            Row(["full, µs per leg: clock, processor", .. sizes.SelectMany(size => new[] { PerLeg(size), "" })]),
            "",
            Row(["dataset with its opening filters", .. sizes.SelectMany(size => new[] { $"s, {Number(size.Legs)} legs", "rows" })]),
            Rule(1 + (2 * sizes.Count)),
            .. sizes[0].Datasets.Select((first, index) =>
                Row([first.Suffix, .. sizes.SelectMany(size =>
                    new[] { Seconds(size.Datasets[index].Seconds), Number(size.Datasets[index].Rows) })])),
            "",
            .. Ratios(sizes),
        ];
        return lines;
    }

    private static IEnumerable<string> Ratios(IReadOnlyList<SizeResult> sizes) => sizes.Zip(sizes.Skip(1)).Select(pair =>
    {
        var (small, large) = pair;
        var clock = Ratio(small, large, size => size.Full?.Wall);
        var processor = Ratio(small, large, size => size.Full?.Cpu);
        return $"{large.Engine}, full refresh per leg, {Number(large.Legs)} over {Number(small.Legs)} legs: {clock} by the clock, "
            + $"{processor} of processor time";
    });

    private static string Ratio(SizeResult small, SizeResult large, Func<SizeResult, double?> figure) =>
        figure(small) is { } first && figure(large) is { } second
            ? (second / large.Legs / (first / small.Legs)).ToString("0.00", CultureInfo.InvariantCulture)
            : "-";

    private static string PerLeg(SizeResult size) => string.Join(
        ", ",
        new[] { size.Full?.Wall, size.Full?.Cpu }.Select(
            seconds => ((seconds * 1e6) / size.Legs)?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-"));

    private static string[] Pair(double? first, double? second) => [Seconds(first), Seconds(second)];

    private static string Seconds(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Rule(int columns) => Row(Enumerable.Range(0, columns).Select(column => column == 0 ? "---" : "---:"));
}
