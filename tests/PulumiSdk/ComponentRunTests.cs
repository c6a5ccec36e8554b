using Pulumi;
using QsGen.Wire;

namespace QsGen.Tests.PulumiSdk;

/// <summary>Runs of components and of stacks that are classes, with what is inside them.</summary>
[NonParallelizable]
internal sealed class ComponentRunTests
{
    private RecordingEngine _engine = null!;

    [SetUp]
    public async Task StartEngine() => _engine = await RecordingEngine.StartAsync();

    [TearDown]
    public async Task StopEngine() => await _engine.DisposeAsync();

    [TestCase("input")]
    [TestCase("urn")]
    [TestCase("dependsOn")]
    public async Task Child_WithItsOwnComponent_IsAnErrorInsteadOfADeadlock(string how)
    {
        var exitCode = await _engine.RunProgramAsync(() => _ = new SelfReferring("group", how));

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Does.Contain("'group-child'").And.Contain("'group'").And.Contain("as their parent only"));
    }

    [Test]
    public async Task Children_WithEachOthersComponents_AreAnErrorInsteadOfADeadlock()
    {
        var gate = new TaskCompletionSource<int>();

        var exitCode = await _engine.RunProgramAsync(() =>
        {
            var (left, right) = (new ComponentResource("bank:index:Group", "left", null),
                new ComponentResource("bank:index:Group", "right", null));
            var go = Output.Create(gate.Task);
            _ = new CustomResource("bank:index:Thing", "left-child", SampleStack.Args(("go", go)),
                new() { Parent = left, DependsOn = { right } });
            _ = new CustomResource("bank:index:Thing", "right-child", SampleStack.Args(("go", go)),
                new() { Parent = right, DependsOn = { left } });
            _ = new CustomResource("bank:index:Thing", "left-child2", SampleStack.Args(("go", go)),
                new() { Parent = left, DependsOn = { right } });
            gate.SetResult(1);
        });

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Does.Contain("wait for each other").And.Contain("'left-child'").And.Contain("'right-child'"));
    }

    [Test]
    public async Task StackClass_RegistersItsMarkedProperties()
    {
        var exitCode = await _engine.RunAsync(Deployment.RunAsync<BankStack>);

        Assert.That(exitCode, Is.Zero);
        Assert.That(_engine.RegisteredOutputs("pulumi:pulumi:Stack"),
            Is.EqualTo(PropertyValue.Object(("PlainName", 1), ("other", "thing-id"))));
    }

    [Test]
    public async Task StackClass_WithAnOutputLeftOut_NamesIt()
    {
        var exitCode = await _engine.RunAsync(Deployment.RunAsync<ForgetfulStack>);

        Assert.That(exitCode, Is.EqualTo(32));
        Assert.That(_engine.Error, Is.EqualTo(
            "Output(s) 'First' have no value assigned. [Output] attributed properties must be assigned inside Stack constructor."));
    }

    [Test]
    public async Task Transformation_OfAComponent_ReachesItsChildren()
    {
        await _engine.RunProgramAsync(() =>
        {
            var group = new ComponentResource("bank:index:Group", "group", new ComponentResourceOptions
            {
                ResourceTransformations = { each => new ResourceTransformationResult(each.Args, Protected(each.Options)) },
            });
            _ = new CustomResource("bank:index:Thing", "child", SampleStack.Args(), new() { Parent = group });
        });

        Assert.That(_engine.Registration("child").Protect, Is.True);

        static ResourceOptions Protected(ResourceOptions options)
        {
            options.Protect = true;
            return options;
        }
    }

    private sealed class SelfReferring : ComponentResource
    {
        public SelfReferring(string name, string how)
            : base("bank:index:Group", name, null)
        {
            var args = how switch
            {
                "input" => SampleStack.Args(("owner", this)),
                "urn" => SampleStack.Args(("owner", Urn)),
                _ => SampleStack.Args(),
            };
            var options = new CustomResourceOptions { Parent = this };
            if (how == "dependsOn")
            {
                options.DependsOn.Add(this);
            }

            _ = new CustomResource("bank:index:Thing", $"{name}-child", args, options);
        }
    }

    private sealed class BankStack : Stack
    {
        public BankStack() => Other = SampleStack.Resource("thing").Id;

        [Output]
        public Output<int> PlainName { get; set; } = Output.Create(1);

        [Output("other")]
        public Output<string> Other { get; set; }
    }

    private sealed class ForgetfulStack : Stack
    {
        [Output]
        public Output<int>? First { get; set; }
    }
}
