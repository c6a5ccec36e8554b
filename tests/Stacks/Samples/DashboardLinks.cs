using System.Collections.Immutable;
using Pulumi;

namespace QsGen.Tests.Stacks.Samples;

/// <summary>A second stack that uses what the institution's stack made: a page of links, say, or alarms on its tables.</summary>
internal sealed class DashboardLinks : Stack
{
    public DashboardLinks()
    {
        var bank = new StackReference(new Config().Require("bankStack"), null, null);

        Links = bank.RequireOutput("dashboardIds").Apply(ids => ((ImmutableDictionary<string, object>)ids!)
            .ToImmutableDictionary(pair => pair.Key, pair => $"/sn/dashboards/{pair.Value}"));
        Transactions = Output.Format($"{bank.RequireOutput("tablePrefix")}_transactions");
    }

    [Output("links")]
    public Output<ImmutableDictionary<string, string>> Links { get; private set; }

    [Output("transactions")]
    public Output<string> Transactions { get; private set; }
}
