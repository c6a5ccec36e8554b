using System.Text.Json.Nodes;
using QsGen.Engine.Display;
using QsGen.Engine.Plans;
using QsGen.Engine.Steps;
using QsGen.Engine.Urns;
using QsGen.Plans;
using QsGen.Wire;
using QsGen.Wire.Changes;
using Spectre.Console;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine.Plans;

internal sealed class PlanDisplayTests
{
    private static readonly Urn Stack = new("urn:pulumi:dev::bank::pulumi:pulumi:Stack::bank-dev");
    private static readonly Urn Group = new("urn:pulumi:dev::bank::qsgen:index:Board::board");
    private static readonly Urn Child = new("urn:pulumi:dev::bank::qsgen:index:Board$aws:index:Dash::dash");
    private static readonly Urn Other = new("urn:pulumi:dev::bank::aws:index:Theme::theme");

    [Test]
    public void Text_Preview_IsATreeByComponentWithASummary() => Assert.That(
        PlanText.RenderPlain(Preview),
        Is.EqualTo(
            """
            Previewing update (dev):
                Stack bank-dev
             +    Theme theme   to create
                    would create 3 tables
                  Board board
             ~      Dash dash   to update
                      ~ name: "a" => "b"
            Messages:
              warning: Theme theme: careful
            Outputs:
              + id: "x"
            Resources:
              + 1 to create
              ~ 1 to update
              2 unchanged

            """.ReplaceLineEndings("\n")));

    [Test]
    public void Text_Update_TellsWhatWasDoneAndHowLong()
    {
        var text = PlanText.RenderPlain(Preview with
        {
            Preview = false,
            Duration = TimeSpan.FromSeconds(72),
            Changes = [.. Preview.Changes.Select(change => change with { Duration = TimeSpan.FromMilliseconds(240) })],
        });

        Assert.That(text, Does.Contain("+ 1 created").And.Contain("created (0.2s)").And.Contain("Duration: 1m12s"));
    }

    [Test]
    public void Text_Replacement_IsOneRow()
    {
        var plan = Preview with
        {
            Changes =
            [
                Change(Other, StepKind.DeleteReplaced), Change(Other, StepKind.CreateReplacement),
                Change(Other, StepKind.Replace, Difference("type", "A", "B") with { Replaces = true }),
            ],
        };

        Assert.That(PlanText.RenderPlain(plan), Does.Contain(" +- Theme theme  to replace").And
            .Contain("\"A\" => \"B\" (replaces)"));
        Assert.That(PlanSummary.Lines(plan), Is.EqualTo(new[] { "+- 1 to replace" }));
    }

    [Test]
    public void Text_DefaultProviders_AreLeftOut()
    {
        var provider = new Urn("urn:pulumi:dev::bank::pulumi:providers:aws::default_1_0_0");

        Assert.That(PlanText.RenderPlain(Preview with { Changes = [Change(provider, StepKind.Create)] }), Does.Contain("nothing to do"));
    }

    [Test]
    public void Markdown_Preview_HasADiffBlockForEachChange()
    {
        var markdown = PlanMarkdown.Render(Preview);

        Assert.That(markdown, Does.StartWith(
            $"{PlanMarkdown.Marker("bank", "dev")}\n### Previewing update (dev)\n\n"
            + "**+ 1 to create** · **\\~ 1 to update** · **2 unchanged**\n"));
        Assert.That(markdown, Does.Contain("<details><summary><code>~ Dash dash</code> to update</summary>"));
        Assert.That(markdown, Does.Contain("would create 3 tables"));
        Assert.That(markdown, Does.Contain("```diff\n! name: \"a\" => \"b\"\n```"));
    }

    [Test]
    public void Markdown_HostileNamesAndValues_CannotBreakOut()
    {
        var urn = new Urn("urn:pulumi:dev::bank::aws:index:Dash::x</code><script>`` **");
        var markdown = PlanMarkdown.Render(Preview with
        {
            Changes = [Change(urn, StepKind.Update, Difference("name", "a", "b\n```\n<script>"))],
            Diagnostics = [new Diagnostic(MessageSeverity.Error, urn, "<img> [x](y)")],
        });

        Assert.That(markdown, Does.Not.Contain("<script>`").And.Not.Contain("<img>").And.Not.Contain("[x](y)"));
    }

    [TestCase(3, 200_000)]
    [TestCase(3_000, 10)]
    public void Markdown_LongPlan_FitsIntoAComment(int resources, int lineLength)
    {
        var changes = Enumerable.Range(0, resources).Select(number => Change(
            new Urn($"urn:pulumi:dev::bank::aws:index:Dash::dash-{number}"),
            StepKind.Update,
            Difference("name", "a", "b"), Difference("text", "a\nb", $"a\n{new string('ü', lineLength)}{number}")));
        var markdown = PlanMarkdown.Render(Preview with { Changes = [.. changes] });

        Assert.That(System.Text.Encoding.UTF8.GetByteCount(markdown), Is.LessThanOrEqualTo(65_536));
        Assert.That(markdown, Does.Contain("Dash dash-0").And.Match("too long for a comment|more rows"));
        Assert.That(markdown, Does.Contain("#### Outputs"));
    }

    [Test]
    public void Text_SameChangesInTwoResources_AreSaidOnce()
    {
        var (first, second) = (new Urn("urn:pulumi:dev::bank::aws:index:Dash::a"), new Urn("urn:pulumi:dev::bank::aws:index:Dash::b"));
        DocumentChange[] same = [Difference("name", "a", "b"), Difference("title", "the old title", "the new title")];

        var text = PlanText.RenderPlain(
            Preview with { Changes = [Change(first, StepKind.Update, same), Change(second, StepKind.Update, same)] });

        Assert.That(text.Split("\"a\" => \"b\""), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("the same 2 changes as Dash a"));
    }

    [Test]
    public void Text_OneValueChangedInManyPlaces_IsOneLine()
    {
        DocumentChange[] same = [.. Enumerable.Range(0, 5).Select(number => Difference($"colour{number}", "red", "blue"))];

        var text = PlanText.RenderPlain(Preview with { Changes = [Change(Child, StepKind.Update, same)] });

        Assert.That(text, Does.Contain("~ \"red\" => \"blue\" in 5 places: colour0, colour1, colour2, colour3, colour4"));
    }

    [Test]
    public void Text_OneTextChangedInSeveralResources_IsShownWhereItFirstChanges()
    {
        var (first, second) = (new Urn("urn:pulumi:dev::bank::aws:index:Dash::a"), new Urn("urn:pulumi:dev::bank::aws:index:Dash::b"));
        var text = PlanText.RenderPlain(Preview with
        {
            Changes =
            [
                Change(first, StepKind.Update, Difference("yaml", "x\ncap: 1", "x\ncap: 2")),
                Change(second, StepKind.Update, Difference("yaml", "x\ncap: 1", "x\ncap: 2"), Difference("name", "a", "b")),
            ],
        });

        Assert.That(text.Split("+ cap: 2"), Has.Length.EqualTo(2));
        Assert.That(text, Does.Contain("yaml: 1 line added, 1 removed, as above"));
    }

    [Test]
    public void Text_TypesThatEndAlike_KeepTheirWholeTokens()
    {
        var (first, second) = (new Urn("urn:pulumi:dev::bank::aws:index:Dash::a"), new Urn("urn:pulumi:dev::bank::gcp:index:Dash::b"));

        var text = PlanText.RenderPlain(Preview with { Changes = [Change(first, StepKind.Create), Change(second, StepKind.Create)] });

        Assert.That(text, Does.Contain("aws:index:Dash a").And.Contain("gcp:index:Dash b"));
    }

    [TestCase(60)]
    [TestCase(20)]
    public void Folder_LongLine_BreaksAtBlanksAndKeepsItsIndent(int width)
    {
        var line = new PlanLine(Tone.Plain, "      ~ sheet 'Drift' › visual 'Totals of all accounts' › title: \"Totals\" => \"Sums\"");

        var folded = LineFolder.Fold(line, width).Select(part => part.Text).ToList();

        Assert.That(folded, Has.Count.GreaterThan(1).And.All.Length.LessThanOrEqualTo(Math.Max(width, 40)));
        Assert.That(folded, Is.All.StartsWith("      "));
        Assert.That(string.Concat(folded).Replace(" ", ""), Is.EqualTo(line.Text.Replace(" ", "")));
    }

    [Test]
    public void PlainDisplay_Update_EndsWithWhatChangedInside()
    {
        using var output = new StringWriter();

        new PlainDisplay(output).Show(new OperationFinished(Preview with { Preview = false }));

        Assert.That(output.ToString(), Does.Contain("Changes:\n").And.Contain("~ name: \"a\" => \"b\"").And.Contain("Board board"));
    }

    [Test]
    public void Json_Plan_HasStepsWithTheirChanges()
    {
        var json = JsonNode.Parse(PlanJson.Render(Preview))!;

        Assert.That(json["version"]!.GetValue<int>(), Is.EqualTo(PlanJson.Version));
        Assert.That(json["summary"]!["create"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(json["hasChanges"]!.GetValue<bool>(), Is.True);
        var step = json["steps"]!.AsArray().Single(step => step!["name"]!.GetValue<string>() == "dash")!;
        Assert.That(step["op"]!.GetValue<string>(), Is.EqualTo("update"));
        Assert.That(step["changes"]![0]!["path"]!.GetValue<string>(), Is.EqualTo("name"));
    }

    [Test]
    public void Json_EveryProperty_IsDocumented()
    {
        var change = Difference("sql", "a\nb", "a\nc") with
        {
            Replaces = true,
            Summary = "moved",
            Subject = [new DocumentPart("sheet", "Drift", "s1")],
        };
        var step = Change(Child, StepKind.Update, change) with
        {
            Error = "e",
            Duration = TimeSpan.FromSeconds(1),
            ReplaceKeys = ["sql"],
        };
        var plan = Preview with { Changes = [step], Diagnostics = [new Diagnostic(MessageSeverity.Warning, Child, "careful")] };
        var documented = File.ReadAllText(Path.Combine(QsGen.Tests.Support.Repository.Root, "docs", "plans.md"));

        var keys = Keys(PlanJson.ToJson(plan)).Distinct().ToList();

        Assert.That(keys, Has.Count.GreaterThan(20));
        Assert.That(keys.Where(key => !documented.Contains($"`{key}`", StringComparison.Ordinal)), Is.Empty);

        static IEnumerable<string> Keys(JsonNode? node) => node switch
        {
            JsonObject map => map.SelectMany(entry => entry.Key == "summary" && entry.Value is JsonObject
                ? [entry.Key]
                : Keys(entry.Value).Prepend(entry.Key)),
            JsonArray list => list.SelectMany(Keys),
            _ => [],
        };
    }

    [Test]
    public void StepNames_AreThoseOfPulumi() => Assert.That(
        Enum.GetValues<StepKind>().Select(kind => kind.Name()),
        Is.EquivalentTo(new[]
        {
            "same", "create", "update", "delete", "replace", "create-replacement", "delete-replaced", "read", "read-replacement",
            "refresh", "discard", "discard-replaced", "remove-pending-replace", "import", "import-replacement",
        }));

    [Test]
    public void PlainDisplay_Update_WritesALineForEachChange()
    {
        using var output = new StringWriter();
        var display = new PlainDisplay(output);

        display.Show(new OperationStarted(OperationKind.Up, false, "bank", "dev"));
        display.Show(new StepFinished(Change(Other, StepKind.Create) with { Duration = TimeSpan.FromSeconds(1) }));
        display.Show(new StepFinished(Change(Group, StepKind.Same)));
        display.Show(new OperationFinished(Preview with { Preview = false }));

        Assert.That(output.ToString(), Does.Contain(" +  Theme theme created (1.0s)").And.Not
            .Contain("board unchanged").And.Contain("+ 1 created"));
    }

    [Test]
    public void TerminalDisplay_WholeOperation_EndsWithThePlan()
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        var display = new TerminalDisplay(console, TimeProvider.System);

        display.Show(new OperationStarted(OperationKind.Up, true, "bank", "dev"));
        display.Show(new StepStarted(Other, StepKind.Create));
        display.Show(new StepFinished(Change(Other, StepKind.Create)));
        display.Show(new OperationFinished(Preview));

        Assert.That(output.ToString(), Does.Contain("Previewing update (dev):").And.Contain("+ 1 to create"));
    }

    [Test]
    public void Text_ControlCharactersInNames_CannotReachTheTerminal()
    {
        var urn = new Urn("urn:pulumi:dev::bank::aws:index:Dash::evil\u001b[2J");

        Assert.That(PlanText.RenderPlain(Preview with { Changes = [Change(urn, StepKind.Create)] }), Does.Not.Contain("\u001b"));
    }

    private static Plan Preview => new()
    {
        Operation = OperationKind.Up,
        Preview = true,
        Project = "bank",
        Stack = "dev",
        Succeeded = true,
        Changes =
        [
            Change(Stack, StepKind.Same) with { Parent = null },
            Change(Group, StepKind.Same),
            Change(Child, StepKind.Update, Difference("name", "a", "b")) with { Parent = Group },
            Change(Other, StepKind.Create),
        ],
        Outputs = DocumentDiffer.Compare(PropertyObject.Empty, Props(("id", "x")), [], []),
        Diagnostics =
        [
            new Diagnostic(MessageSeverity.Warning, Other, "careful"), new Diagnostic(MessageSeverity.Info, Other, "would create 3 tables"),
        ],
    };

    private static ResourceChange Change(Urn urn, StepKind kind, params DocumentChange[] properties) =>
        new() { Urn = urn, Kind = kind, Parent = Stack, Properties = [.. properties] };

    private static DocumentChange Difference(string key, string old, string now) =>
        DocumentDiffer.Compare(Props((key, old)), Props((key, now)), [], []).Single();
}
