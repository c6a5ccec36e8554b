using System.Globalization;
using QsGen.Wire;
using QsGen.Wire.Rpc;

namespace QsGen.Tests.Engine.Support;

/// <summary>A program made at random, which can be edited at random between runs.</summary>
internal sealed class RandomProgram(Random random) : IRandomProgram
{
    /// <summary>What the secrets of these programs begin with.</summary>
    public const string Canary = "canary-";

    private const int Slots = 7;

    private readonly Slot[] _slots = [.. Enumerable.Range(0, Slots).Select(index => new Slot(index, random))];
    private readonly bool _concurrent = random.Next(2) == 0;

    /// <summary>Changes a few things.</summary>
    public void Edit()
    {
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            _slots[random.Next(Slots)].Edit(random);
        }
    }

    /// <summary>The name of a resource that the program may have.</summary>
    public string AnyName(Random chooser) => _slots[chooser.Next(Slots)].Name;

    /// <summary>Registers what the program wants at the moment: one after the other, or each as soon as it can.</summary>
    public Task<int> RunAsync(IReadOnlyDictionary<string, string> variables, CancellationToken stop) =>
        TestProgram.Of(RegisterAsync)(variables, stop);

    private async Task RegisterAsync(TestProgram program)
    {
        var group = await program.ComponentAsync("group");
        var made = new Dictionary<int, Task<RegisterResourceResponse>>();
        foreach (var slot in _slots.Where(slot => slot.Present))
        {
            made[slot.Index] = RegisterAsync(program, slot, group, [.. slot.Needs.Where(made.ContainsKey).Select(need => made[need])]);
            if (!_concurrent)
            {
                await made[slot.Index];
            }
        }

        await Task.WhenAll(made.Values);
        await program.OutputsAsync(PropertyValue.Object(("count", made.Count)));
    }

    private static async Task<RegisterResourceResponse> RegisterAsync(
        TestProgram program, Slot slot, string group, IEnumerable<Task<RegisterResourceResponse>> needs)
    {
        var needed = await Task.WhenAll(needs);
        var inputs = PropertyValue.Object(
            ("size", slot.Size), ("key", slot.KeyOf(needed)), ("password", new PropertySecret(Canary + slot.Size)));
        if (slot.MentionsNeeds)
        {
            inputs = inputs.SetItem("of", PropertyValue.Array(needed.Select(IdOf)));
        }

        return await program.ThingAsync(
            slot.Name,
            inputs,
            request =>
            {
                request.Parent = slot.Grouped ? group : request.Parent;
                (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (true, slot.DeletesFirst);
                request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = slot.OldName } });
            },
            [.. needed.Select(response => response.Urn)]);
    }

    private static PropertyValue IdOf(RegisterResourceResponse response) =>
        response.Id.Length > 0 ? response.Id : PropertyValue.Unknown;

    /// <summary>A place in the program that may hold a resource.</summary>
    private sealed class Slot
    {
        private int _key;
        private int _name;
        private bool _keyFromNeeds;

        public Slot(int index, Random random)
        {
            Index = index;
            Present = random.Next(3) > 0;
            Grouped = random.Next(2) == 0;
            DeletesFirst = random.Next(2) == 0;
            MentionsNeeds = random.Next(2) == 0;
            _keyFromNeeds = random.Next(3) == 0;
            Size = random.Next(3);
            Needs = [.. Enumerable.Range(0, index).Where(_ => random.Next(3) == 0)];
        }

        public int Index { get; }

        public bool Present { get; private set; }

        public bool Grouped { get; }

        public bool DeletesFirst { get; private set; }

        public bool MentionsNeeds { get; private set; }

        public int Size { get; private set; }

        public int[] Needs { get; private set; }

        public string Name => NameOf(_name);

        public string OldName => NameOf(_name - 1);

        public PropertyValue KeyOf(IReadOnlyList<RegisterResourceResponse> needed) => _keyFromNeeds && needed.Count > 0
            ? IdOf(needed[0])
            : "k" + _key.ToString(CultureInfo.InvariantCulture);

        public void Edit(Random random)
        {
            switch (random.Next(7))
            {
                case 0:
                    Present = !Present;
                    break;
                case 1:
                    _key++;
                    break;
                case 2:
                    _name++;
                    break;
                case 3:
                    DeletesFirst = !DeletesFirst;
                    break;
                case 4:
                    Needs = [.. Enumerable.Range(0, Index).Where(_ => random.Next(3) == 0)];
                    break;
                case 5:
                    MentionsNeeds = !MentionsNeeds;
                    break;
                default:
                    Size++;
                    break;
            }
        }

        private string NameOf(int generation) => string.Create(CultureInfo.InvariantCulture, $"r{Index}-{Math.Max(0, generation)}");
    }
}
