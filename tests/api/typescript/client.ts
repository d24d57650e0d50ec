// What a front end writes against the types made from /openapi.json; the test type-checks it.
import createClient from "openapi-fetch";
import type { paths } from "./schema";

const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: "http://127.0.0.1:8000" });

export async function whoOpposes(target: string): Promise<string[]> {
  const { data, error } = await api.GET("/v1/targets/{target_id}/camps", {
    params: { path: { target_id: target }, query: { as_of: "2012-02-10" } },
  });
  if (error) throw new Error(`${error.error}: ${error.detail}`);
  return data.items.filter((held) => held.verdict === "opposes").map((held) => held.actor_name);
}

export async function inWhoseWords(actor: string, target: string): Promise<[string, string][]> {
  const { data } = await api.GET("/v1/positions/{actor_id}/{target_id}", {
    params: { path: { actor_id: actor, target_id: target } },
  });
  return (data?.position.basis ?? []).map((voice) => [voice.said_on, voice.exact]);
}

export async function* allStances(code: string) {
  let cursor: string | undefined;
  do {
    const { data } = await api.GET("/v1/stances", { params: { query: { code: [code], cursor } } });
    yield* data?.items ?? [];
    cursor = data?.next ?? undefined;
  } while (cursor);
}

export async function load(text: string, day: string, key: string): Promise<string> {
  const { data, error } = await api.POST("/v1/articles", {
    body: { articles: [{ text, published_on: day }] },
    headers: { "X-API-Key": key },
  });
  if (error) throw new Error(error.detail);
  return data.state;
}

// @ts-expect-error there is no such route: the types are not empty
api.GET("/v1/nowhere");
