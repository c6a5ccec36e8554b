using Grpc.Core;
using QsGen.Tests.Engine.Support;
using QsGen.Wire;
using QsGen.Wire.Rpc;
using static QsGen.Tests.Engine.Support.EngineHarness;

namespace QsGen.Tests.Engine;

internal sealed class RegistrationTests : EngineFixture
{
    [Test]
    public async Task Register_ParentUnknown_IsRefused()
    {
        var result = await Engine.UpAsync(program => program.ThingAsync("a", null, request =>
            request.Parent = "urn:pulumi:dev::bank::x:y:Z::gone"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("could not find parent resource"));
        Assert.That(Provider.Cloud, Is.Empty);
    }

    [Test]
    public async Task Register_SameUrnTwice_IsRefused()
    {
        var result = await Engine.UpAsync(async program =>
        {
            await program.ThingAsync("a");
            await program.ThingAsync("a");
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("Duplicate resource URN"));
    }

    [Test]
    public async Task Urn_BelowComponent_ChainsTypesAndLeavesOutTheStack()
    {
        string urn = "";
        await Engine.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("g");
            urn = (await program.ThingAsync("a", null, request => request.Parent = group)).Urn;
        });

        Assert.That(urn, Is.EqualTo("urn:pulumi:dev::bank::test:index:Group$test:index:Thing::a"));
        Assert.That(Engine.Resource("g")["urn"]!.GetValue<string>(), Is.EqualTo("urn:pulumi:dev::bank::test:index:Group::g"));
    }

    [Test]
    public async Task Alias_RenamedResource_KeepsObjectAndState()
    {
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("old", Props(("size", 1)));
            await program.ThingAsync("user", Props(("of", a.Id)), null, a.Urn);
        });

        var result = await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync(
                "new", Props(("size", 1)), request => request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } }));
            await program.ThingAsync("user", Props(("of", a.Id)), null, a.Urn);
        });

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same new", "same user" }));
        Assert.That(Engine.HasResource("old"), Is.False);
        Assert.That(Engine.Resource("user")["dependencies"]![0]!.GetValue<string>(), Does.EndWith("::new"));
    }

    [Test]
    public async Task Alias_RenamedParent_IsInheritedByChildrenAndTheirNames()
    {
        static async Task Program(TestProgram program, string name, bool alias)
        {
            var group = await program.ComponentAsync(
                name,
                configure: request =>
                {
                    if (alias)
                    {
                        request.Type = "test:index:Team";
                        request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "red", Type = "test:index:Group" } });
                    }
                });
            await program.ThingAsync(name + "-child", Props(("size", 1)), request => request.Parent = group);
        }

        await Engine.UpAsync(program => Program(program, "red", alias: false));

        var result = await Engine.UpAsync(program => Program(program, "blue", alias: true));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "same blue", "same blue-child" }));
        Assert.That(Provider.Mutations, Is.Empty);
    }

    [Test]
    public async Task Alias_ClaimedTwice_IsRefused()
    {
        await Engine.UpAsync(program => program.ThingAsync("old"));

        var result = await Engine.UpAsync(async program =>
        {
            await program.ThingAsync("x", null, Alias);
            await program.ThingAsync("y", null, Alias);
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("both claim to have been"));
        static void Alias(RegisterResourceRequest request) =>
            request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "old" } });
    }

    [Test]
    public async Task Import_ExistingObjectThatAgrees_IsAdoptedWithoutCreate()
    {
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("size", 1)));

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1)), request => request.ImportId = "x-1"));

        Assert.That(Engine.Display.Errors, Is.Empty);
        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "import a" }));
        Assert.That(Provider.Mutations, Is.Empty);
        Assert.That(Engine.Resource("a")["importID"]!.GetValue<string>(), Is.EqualTo("x-1"));
    }

    [Test]
    public async Task Import_ProgramDisagrees_IsRefusedNamingTheProperty()
    {
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("size", 1)));

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2)), request => request.ImportId = "x-1"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("do not match").And.Contain("size"));
        Assert.That(Engine.HasResource("a"), Is.False);
    }

    [Test]
    public async Task Import_NothingThere_IsRefused()
    {
        var result = await Engine.UpAsync(program => program.ThingAsync("a", null, request => request.ImportId = "x-1"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("'x-1' does not exist"));
    }

    [Test]
    public async Task Import_OldObjectOfAnotherId_IsReplaced()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Provider.Cloud["x-1"] = new CloudObject("x-1", "", TestProgram.Thing, Props(("size", 1)));

        var result = await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1)), request => request.ImportId = "x-1"));

        Assert.That(Steps(result.Plan), Is.EqualTo(new[] { "import-replacement a", "delete-replaced a" }));
        Assert.That(Provider.Cloud.Keys, Is.EqualTo(new[] { "x-1" }));
    }

    [Test]
    public async Task Check_Failures_AreAllReportedAndNothingIsCreated()
    {
        Provider.OnCheck = request => new CheckResponse
        {
            Inputs = request.News,
            Failures = { new CheckFailure { Property = "size", Reason = "too big" },
                new CheckFailure { Property = "hue", Reason = "too red" } },
        };

        var result = await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors, Is.EqualTo(new[] { "size: too big", "hue: too red", "resource 'a' is invalid" }));
        Assert.That(Provider.Cloud, Is.Empty);
    }

    [Test]
    public async Task Check_OldInputs_AreSentForAnUpdateAndNotForACreate()
    {
        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 1))));
        Assert.That(Provider.Requests.OfType<CheckRequest>().Single().Olds, Is.Null);

        await Engine.UpAsync(program => program.ThingAsync("a", Props(("size", 2))));

        var check = Provider.Requests.OfType<CheckRequest>().Single();
        Assert.That(PropertyDecoder.FromStruct(check.Olds)["size"], Is.EqualTo((PropertyValue)1));
    }

    [Test]
    public async Task Check_RandomSeed_IsTheSameInPreviewAndUpdate()
    {
        await Engine.PreviewAsync(program => program.ThingAsync("a"));
        var preview = Provider.Requests.OfType<CheckRequest>().Single().RandomSeed;

        await Engine.UpAsync(program => program.ThingAsync("a"));

        Assert.That(preview, Has.Length.EqualTo(32));
        Assert.That(Provider.Requests.OfType<CheckRequest>().Single().RandomSeed, Is.EqualTo(preview));
    }

    [Test]
    public async Task Component_InputsChanged_IsUpdatedWithoutProvider()
    {
        await Engine.UpAsync(program => program.ComponentAsync("g", configure: Sized(1)));

        var same = await Engine.UpAsync(program => program.ComponentAsync("g", configure: Sized(1)));
        var changed = await Engine.UpAsync(program => program.ComponentAsync("g", configure: Sized(2)));

        Assert.That(Steps(same.Plan), Is.EqualTo(new[] { "same g" }));
        Assert.That(Steps(changed.Plan), Is.EqualTo(new[] { "update g" }));
        Assert.That(Provider.Calls, Is.Empty);
        static Action<RegisterResourceRequest> Sized(int size) => request =>
            request.Object = PropertyEncoder.ToStruct(Props(("size", size)));
    }

    [Test]
    public async Task Options_OfParent_ComeDownToChildrenThatHaveNone()
    {
        await Engine.UpAsync(async program =>
        {
            var group = await program.ComponentAsync("g", configure: request => (request.Protect, request.RetainOnDelete) = (true, true));
            await program.ThingAsync("a", null, request => request.Parent = group);
            await program.ThingAsync("b", null, request => (request.Parent, request.Protect) = (group, false));
        });

        Assert.That(Engine.Resource("a")["protect"]!.GetValue<bool>(), Is.True);
        Assert.That(Engine.Resource("a")["retainOnDelete"]!.GetValue<bool>(), Is.True);
        Assert.That(Engine.Resource("b")["protect"], Is.Null);
    }

    [Test]
    public async Task RegisterOutputs_TwiceOrForStrangers_IsRefused()
    {
        var result = await Engine.UpAsync(async program =>
        {
            await program.OutputsAsync(Props(("a", 1)));
            await program.OutputsAsync(Props(("a", 2)));
        });

        Assert.That(result.Succeeded, Is.False);
        Assert.That(Engine.Display.Errors.Single(), Does.Contain("are registered already"));
    }

    [Test]
    public async Task Signal_SecondCall_IsRefused()
    {
        StatusCode?[] answers = [];
        await Engine.UpAsync(async program => answers = await Task.WhenAll(SignalAsync(program), SignalAsync(program)));

        Assert.That(answers, Is.EquivalentTo(new StatusCode?[] { null, StatusCode.FailedPrecondition }));
        static async Task<StatusCode?> SignalAsync(TestProgram program)
        {
            try
            {
                await program.Monitor.SignalAndWaitForShutdownAsync(new());
                return null;
            }
            catch (RpcException exception)
            {
                return exception.StatusCode;
            }
        }
    }

    [TestCase("secrets", true)]
    [TestCase("resourceReferences", true)]
    [TestCase("outputValues", true)]
    [TestCase("aliasSpecs", true)]
    [TestCase("deletedWith", true)]
    [TestCase("transforms", false)]
    [TestCase("resourceHooks", true)]
    [TestCase("errorHooks", true)]
    [TestCase("somethingNew", false)]
    public async Task SupportsFeature_Id_IsAnsweredHonestly(string feature, bool supported)
    {
        bool? answer = null;
        await Engine.UpAsync(async program =>
            answer = (await program.Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature })).HasSupport);

        Assert.That(answer, Is.EqualTo(supported));
    }

    [Test]
    public async Task Invoke_Function_ReachesTheDefaultProvider()
    {
        ResourceInvokeResponse? answer = null;
        await Engine.UpAsync(async program => answer = await program.Monitor.InvokeAsync(
            new ResourceInvokeRequest { Tok = "test:index:echo", Args = PropertyEncoder.ToStruct(Props(("x", 1))) }));

        Assert.That(PropertyDecoder.FromStruct(answer!.Return)["x"], Is.EqualTo((PropertyValue)1));
        Assert.That(Engine.HasResource("default"), Is.True);
    }

    [Test]
    public async Task Invoke_GetResource_ReturnsTheStateOfARegisteredResource()
    {
        ResourceInvokeResponse? answer = null;
        await Engine.UpAsync(async program =>
        {
            var a = await program.ThingAsync("a", Props(("size", 1)));
            answer = await program.Monitor.InvokeAsync(new ResourceInvokeRequest
            {
                Tok = "pulumi:pulumi:getResource",
                Args = PropertyEncoder.ToStruct(Props(("urn", a.Urn))),
            });
        });

        Assert.That(PropertyDecoder.FromStruct(answer!.Return)["id"], Is.EqualTo((PropertyValue)"a-1"));
        Assert.That(((PropertyObject)PropertyDecoder.FromStruct(answer.Return)["state"])["size"], Is.EqualTo((PropertyValue)1));
    }
}
