using System.Globalization;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Demo.Accounts;
using QsGen.Demo.Baseline;
using QsGen.Demo.Planning;

namespace QsGen.Demo.Scenarios;

/// <summary>The legs of one scenario in load order.</summary>
/// <param name="scenario">The scenario's name, which its ids carry.</param>
internal sealed class StagePostings(string scenario)
{
    // Above the references of the baseline, its funding included, at usual scales, so that none occurs twice.
    private const int FirstReference = 700_000;
    private readonly List<TransactionRow> _rows = [];
    private int _transfers;
    private int _references;

    /// <summary>The legs so far.</summary>
    public IReadOnlyList<TransactionRow> Rows => _rows;

    /// <summary>Posts a transfer of a two-leg rail and returns its id.</summary>
    public string Transfer(RailPlan rail, DemoAccount debit, DemoAccount credit, long cents, LocalDateTime at, TransferTerms? terms = null)
    {
        var head = Head(at, terms);
        var metadata = Metadata(rail, debit, credit, at);
        Add(head, new(rail, debit, -cents, false, "-d", metadata, null, false));
        Add(head, new(rail, credit, cents, true, "-c", metadata, null, false));
        return head.Id;
    }

    /// <summary>The head of a new transfer.</summary>
    public TransferHead Head(LocalDateTime at, TransferTerms? terms = null) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{DemoIds.OfScenario(scenario)}{++_transfers:D4}"),
        Posting = at,
        Status = terms?.Status ?? LegStatus.Posted,
        ParentId = terms?.ParentId,
    };

    /// <summary>The metadata of a posting.</summary>
    public string? Metadata(RailPlan rail, DemoAccount? debit, DemoAccount? credit, LocalDateTime at, MetadataValues? inherited = null)
    {
        var number = ++_references;
        return rail.Metadata.Values(new(at.Date, FirstReference + number, number, debit, credit, at.PlusDays(1), inherited)).ToJson();
    }

    /// <summary>Adds a leg.</summary>
    public void Add(in TransferHead head, in TransferLeg leg) => LegRows.Add(_rows, head, leg);

    /// <summary>Adds a row as it is: a version that differs from what a rail would make.</summary>
    public void AddRow(TransactionRow row) => _rows.Add(row);
}
