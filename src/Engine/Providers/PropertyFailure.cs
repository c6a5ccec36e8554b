namespace QsGen.Engine.Providers;

/// <summary>One complaint about inputs. An empty property means the whole resource.</summary>
internal sealed record PropertyFailure(string Property, string Reason)
{
    public override string ToString() => Property.Length == 0 ? Reason : $"{Property}: {Reason}";
}
