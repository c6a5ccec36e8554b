using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using QsGen.Database.Schema;
using QsGen.Institution;
using QsGen.Institution.Derived;

namespace QsGen.Database.Feed;

/// <summary>Makes legs that keep the contract: declared rails on declared roles, with sentinel ids counted from 001.</summary>
/// <param name="facts">Whose declaration the rows follow.</param>
/// <param name="accounts">The accounts to post to.</param>
/// <param name="posting">When the legs post.</param>
internal sealed class ExampleRows(InstitutionFacts facts, ExampleAccounts accounts, LocalDateTime posting)
{
    private const decimal Amount = 100;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _transfers;
    private int _legs;

    /// <summary>A firing of a rail: of its template when it is part of one, since it never fires alone then.</summary>
    /// <param name="rail">The rail.</param>
    /// <param name="parent">The transfer that led to it.</param>
    public ImmutableArray<TransactionRow> Fire(Rail rail, string? parent = null) =>
        facts.TemplatesWithLeg(rail.Name).FirstOrDefault() is { } owner
            ? Fire(owner, parent)
            : [.. Legs(rail, NextTransfer(), null, parent)];

    /// <summary>A firing of a chain's end, which is a template or a rail.</summary>
    public ImmutableArray<TransactionRow> Fire(EndpointName endpoint, string? parent = null) =>
        facts.Template(new(endpoint.Value)) is { } template
            ? Fire(template, parent)
            : Fire(facts.Rail(new(endpoint.Value))!, parent);

    /// <summary>A shared transfer of a template: one firing of each of its rails, of which one closes to the expected net.</summary>
    /// <remarks>When all rails post in one direction nothing can close, and the transfer stays open.</remarks>
    public ImmutableArray<TransactionRow> Fire(TransferTemplate template, string? parent = null)
    {
        var transfer = NextTransfer();
        var rails = template.UsualLegs.Distinct().Select(name => facts.Rail(name)!).OrderBy(IsVariable).ToList();
        var legs = rails.SelectMany(rail => Legs(rail, transfer, template, parent)).ToList();
        for (var index = legs.Count - 1; index >= 0; index--)
        {
            var others = legs.Where((_, other) => other != index).Sum(leg => leg.AmountMoney);
            var amount = template.ExpectedNet - others;
            var direction = amount < 0 ? LegDirection.Debit : LegDirection.Credit;
            var rail = rails.Single(candidate => candidate.Name.Value == legs[index].RailName);
            if (rail is SingleLegRail single && (single.LegDirection == direction || IsVariable(single)))
            {
                legs[index] = legs[index] with { AmountMoney = amount, AmountDirection = direction.ToString() };
                break;
            }
        }

        return [.. legs];
    }

    private static bool IsVariable(Rail rail) => rail is SingleLegRail { LegDirection: LegDirection.Variable };

    private IEnumerable<TransactionRow> Legs(Rail rail, string transfer, TransferTemplate? template, string? parent)
    {
        var used = new HashSet<RoleName>();
        foreach (var leg in LegFacts.Of(rail))
        {
            var account = accounts.Of(leg.Roles[0], used.Add(leg.Roles[0]) ? 1 : 2);
            var direction = leg.Direction == LegDirection.Debit ? LegDirection.Debit : LegDirection.Credit;
            yield return new()
            {
                Id = Sentinel("tx", ++_legs),
                AccountId = account.Id,
                AccountName = account.Name,
                AccountRole = account.Role.Value,
                AccountScope = account.Scope,
                AccountParentRole = account.ParentRole?.Value,
                AmountMoney = direction == LegDirection.Debit ? -Amount : Amount,
                AmountDirection = direction.ToString(),
                Status = "Posted",
                Posting = posting,
                TransferId = transfer,
                TransferType = (template?.TransferType ?? rail.TransferType).Value,
                TransferParentId = parent,
                RailName = rail.Name.Value,
                TemplateName = template?.Name.Value,
                Origin = leg.Origin?.Value ?? "InternalInitiated",
                Metadata = Metadata(rail, transfer),
            };
        }
    }

    private string? Metadata(Rail rail, string transfer)
    {
        var required = facts.PostedRequirementsOf(rail.Name).Where(key => key != PostedRequirements.ParentTransferId);
        var fields = rail.MetadataKeys.Concat(required).Distinct().Select(key => KeyValuePair.Create(
            key.Value,
            (JsonNode?)(rail.MetadataValueExamples.FirstOrDefault(example => example.Key == key)?.Values[0] ?? $"{key}-{transfer}")))
            .ToList();
        return fields.Count == 0 ? null : new JsonObject(fields).ToJsonString(Readable);
    }

    private string NextTransfer() => Sentinel("tr", ++_transfers);

    private static string Sentinel(string kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}-EXAMPLE-{number:000}");
}
