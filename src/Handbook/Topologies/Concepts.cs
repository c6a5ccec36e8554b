using System.Collections.Immutable;
using QsGen.Handbook.Diagrams;

namespace QsGen.Handbook.Topologies;

/// <summary>Teaching diagrams, the same for every institution.</summary>
internal static class Concepts
{
    /// <summary>The diagrams by name.</summary>
    public static ImmutableSortedDictionary<string, Diagram> All { get; } = new Dictionary<string, Diagram>
    {
        ["double-entry"] = Diagram.Of(
            "One event posts two legs that add up to nothing",
            FlowDirection.Right,
            [
                Plain("event", "an event"), new("debit", ["debit leg", "−100.00"], NodeLook.Rail, NodeShape.Rounded),
                new("credit", ["credit leg", "+100.00"], NodeLook.Rail, NodeShape.Rounded), Inside("one", "one account"),
                Inside("other", "another account"),
                new("sum", ["conservation:", "the legs add up to", "the expected net"], NodeLook.Template),
            ],
            [
                new("event", "debit", Look: EdgeLook.Debit), new("event", "credit", Look: EdgeLook.Credit),
                new("debit", "one", ["posts to"], EdgeLook.Debit), new("credit", "other", ["posts to"], EdgeLook.Credit),
                new("debit", "sum", IsDashed: true), new("credit", "sum", IsDashed: true),
            ]),
        ["escrow-with-reversal"] = Diagram.Of(
            "Money in escrow goes on to the recipient or back to the originator",
            FlowDirection.Right,
            [
                Inside("from", "originator"), new("escrow", ["escrow", "zero at the end of the day"], NodeLook.Template),
                Inside("to", "recipient"), Plain("stuck", "stuck: step 1 posted,", "step 2 missing"),
            ],
            [
                new("from", "escrow", ["1"]), new("escrow", "to", ["2a success"], EdgeLook.Credit),
                new("escrow", "from", ["2b reversal"], EdgeLook.Debit), new("escrow", "stuck", IsDashed: true),
            ]),
        ["sweep-net-settle"] = Diagram.Of(
            "Postings of the day are swept together and settle as one net amount",
            FlowDirection.Right,
            [
                new("posts", ["postings", "during the day"], NodeLook.Rail, NodeShape.Rounded), Inside("sweep", "sweep account"),
                Inside("position", "position account"), Outside("other", "counterparty"),
            ],
            [
                new("posts", "sweep", ["gather"]), new("sweep", "position", ["one net amount", "at the end of the day"]),
                new("position", "other", ["settles and", "confirms"], IsDashed: true),
            ]),
        ["vouchering"] = Diagram.Of(
            "A voucher stands for a payment until the settlement run posts it",
            FlowDirection.Right,
            [
                Plain("intent", "intent to pay"), new("voucher", ["voucher"], NodeLook.Template, NodeShape.Rounded),
                new("run", ["settlement run"], NodeLook.Rail, NodeShape.Rounded), Inside("debit", "debit posting"),
                Inside("credit", "credit posting"), Plain("open", "vouchers without", "matching legs are", "exceptions"),
            ],
            [
                new("intent", "voucher"), new("voucher", "run"), new("run", "debit", Look: EdgeLook.Debit),
                new("run", "credit", Look: EdgeLook.Credit), new("voucher", "open", IsDashed: true),
            ]),
        ["eventual-consistency"] = Diagram.Of(
            "Legs of one transfer post on different days, and what stalls is watched",
            FlowDirection.Right,
            [
                new("first", ["day 0", "origination leg"], NodeLook.Rail, NodeShape.Rounded),
                new("second", ["day 1", "intermediate leg"], NodeLook.Rail, NodeShape.Rounded),
                new("third", ["day 2", "settlement leg", "adds up to zero"], NodeLook.Rail, NodeShape.Rounded),
                Plain("watch", "aging watch"),
            ],
            [
                new("first", "second"), new("second", "third"), new("first", "watch", ["if it stalls"], IsDashed: true),
                new("second", "watch", ["if it stalls"], IsDashed: true),
            ]),
        ["open-vs-closed-loop"] = new(
            "In a closed loop both legs are on our books; in an open one the second comes from outside, later",
            [
                new("Closed loop: everything is visible", FlowDirection.Right, [Inside("a", "account A"), Inside("b", "account B")],
                    [new("a", "b", ["both legs at once"])]),
                new("Open loop: the other side confirms later", FlowDirection.Right,
                    [Inside("a", "account A"), Outside("x", "counterparty")],
                    [new("a", "x", ["at once"]), new("x", "a", ["later"], IsDashed: true)]),
            ]),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static DiagramNode Inside(string id, params string[] lines) => new(id, [.. lines], NodeLook.Internal);

    private static DiagramNode Outside(string id, params string[] lines) => new(id, [.. lines], NodeLook.External);

    private static DiagramNode Plain(string id, params string[] lines) => new(id, [.. lines], NodeLook.Plain);
}
